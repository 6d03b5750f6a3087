/** One thing wrong with a body: where, and Discord's name and words for it. */
export interface BodyFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** An answer other than 2xx, in Discord's shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly faults: readonly BodyFault[];

  constructor(status: number, code: number, message: string, faults: readonly BodyFault[] = []) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  get body(): object {
    const errors = this.faults.length > 0 ? { errors: errorTree(this.faults) } : {};
    return { message: this.message, code: this.code, ...errors };
  }
}

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  unknownRoute: () => new Refusal(404, 0, '404: Not Found'),
  wrongMethod: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  expiredToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  notJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  invalidBody: (faults: readonly BodyFault[]) => new Refusal(400, 50035, 'Invalid Form Body', faults),
} as const;

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

function errorTree(faults: readonly BodyFault[]): ErrorTree {
  const tree: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let branch = tree;
    for (const step of path) {
      const next = branch[step];
      branch = next && !Array.isArray(next) ? next : grow(branch, step);
    }
    const here = branch._errors;
    if (Array.isArray(here)) here.push({ code, message });
    else branch._errors = [{ code, message }];
  }
  return tree;
}

function grow(branch: ErrorTree, step: string | number): ErrorTree {
  const next: ErrorTree = {};
  branch[step] = next;
  return next;
}
