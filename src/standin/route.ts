import type { ZodMiniType } from 'zod/mini';
import { type BodyFault, refusals } from './refusal.ts';

/** One row of the table of routes. `:name` in a path is a parameter. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  /** Interactions and webhooks are authorised by the token in their path. */
  readonly open: boolean;
  readonly returns: Returned;
  readonly answer: (call: Call<Record<string, string>, unknown>) => Answer | Promise<Answer>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call<Params, Body> {
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly body: Body;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A part of a multipart body: `files[0]` has the index 0. */
export interface UploadedFile {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What a route asks of its body. Returns the faults found; a body without any is of the named type. */
export interface BodyCheck<Body> {
  readonly faults: (body: unknown) => readonly BodyFault[];
  /** Carries the type; never read. */
  readonly type?: Body;
}

/** What Discord publishes of the answer; what we answer is held against it. */
export type Returned = ZodMiniType | 'nothing';

interface RouteAbout<Path extends string, Body> {
  readonly open?: boolean;
  readonly body?: BodyCheck<Body>;
  readonly returns: Returned;
  readonly answer: (call: Call<ParamsOf<Path>, Body>) => Answer | Promise<Answer>;
}

type ParamsOf<Path extends string> = string extends Path
  ? Record<string, string>
  : Path extends `${string}:${infer Name}/${infer Rest}`
    ? Record<Name, string> & ParamsOf<Rest>
    : Path extends `${string}:${infer Name}`
      ? Record<Name, string>
      : unknown;

export function route<Path extends string, Body = undefined>(
  method: Method,
  path: Path,
  about: RouteAbout<Path, Body>,
): Route {
  return {
    method,
    path,
    open: about.open ?? false,
    returns: about.returns,
    answer: (call) => {
      const faults = about.body?.faults(call.body) ?? [];
      if (faults.length > 0) throw refusals.invalidBody(faults);
      // The path gave the names of the parameters and the check has seen the body.
      return about.answer(call as Call<ParamsOf<Path>, Body>);
    },
  };
}

/** The parameters when the path is this route's, else nothing. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return params;
}

export const noContent: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
