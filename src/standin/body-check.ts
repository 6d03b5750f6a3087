import type { ZodMiniType } from 'zod/mini';
import type { BodyFault } from './refusal.ts';
import type { BodyCheck } from './route.ts';

/**
 * Judges a body by Discord's published schema first, then, when its shape is right, by rules the schema misses.
 * The type is the caller's word for what the schema describes.
 */
export function bodyCheck<Body>(
  schema: ZodMiniType,
  rules: (body: Body) => Iterable<BodyFault> = () => [],
): BodyCheck<Body> {
  return {
    faults(body) {
      const shapeFaults = schemaFaults(schema, body);
      return shapeFaults.length > 0 ? shapeFaults : [...rules(body as Body)];
    },
  };
}

export function schemaFaults(
  schema: ZodMiniType,
  body: unknown,
  path: readonly (string | number)[] = [],
): readonly BodyFault[] {
  const result = schema.safeParse(body, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue as Issue, path));
}

/** What is read of zod's issues. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly input?: unknown;
}

function faultsOf(issue: Issue, before: readonly (string | number)[]): readonly BodyFault[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const branch = issue.errors && nearestBranch(issue.errors);
  if (branch) return branch.flatMap((inner) => faultsOf(inner, path));
  return [{ path, ...wordsFor(issue) }];
}

/** Of a union's branches the one whose `type` fits, with the least wrong. A hundred errors help nobody. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fits = (issues: readonly Issue[]): boolean =>
    issues.every(({ path }) => path.length > 0 && !(path.length === 1 && path[0] === 'type'));
  return branches.filter(fits).toSorted((one, other) => one.length - other.length)[0];
}

function wordsFor(issue: Issue): { code: string; message: string } {
  const { code, origin, minimum, maximum, format, expected, values, input, message } = issue;
  if (input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  const isLength = origin === 'string' || origin === 'array';
  if (code === 'too_big') {
    return isLength
      ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` }
      : { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${maximum}.` };
  }
  if (code === 'too_small') {
    return isLength
      ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` }
      : { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${minimum}.` };
  }
  if (format === 'url') return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
  if (code === 'invalid_union') return { code: 'UNION_TYPE_CHOICES', message: 'Not one of the kinds allowed here.' };
  if (code === 'invalid_value')
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${values?.join(', ')}).` };
  return { code: 'BASE_TYPE_INVALID', message: expected ? `Expected ${expected}.` : message };
}
