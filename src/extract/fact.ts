import type { Citation } from '../knowledge/citation.ts';
import type { Span } from '../knowledge/span.ts';
import type { Mention } from './mention.ts';

/** What the text of one article says, found by rules or stated by a moderator. Every word of a fact is a span of a passage. */
export interface Facts {
  readonly quotes: readonly Quote[];
  readonly funding: readonly FundingFact[];
  readonly partners: readonly Partner[];
}

/** Who says so: the rules of this folder, or a moderator in the article's front matter. */
export type Origin = 'rule' | 'moderator';

/** The words between two quotation marks that somebody said or wrote. */
export interface Quote {
  /** The words between the marks, never over two passages. */
  readonly citation: Citation;
  readonly speaker: Mention | null;
  /** A speaker without a name, as the article puts it: "un haut fonctionnaire". */
  readonly described: Citation | null;
  /** Where or to whom it was said: "sur X", "CNBC", "lors du Forum de Davos". */
  readonly where: Citation | null;
  /** Fewer than five words. */
  readonly fragment: boolean;
  /** Brackets that the newsroom put in: "(..., ndlr)", "[...]". Offsets of the passage. */
  readonly editorial: readonly Span[];
  /** How often the rule that found the speaker is right, 0 to 1. Without a speaker: that these are words quoted. */
  readonly confidence: number;
  readonly by: Origin;
}

/** An amount of money or a share of ownership that funds what the article is about. */
export interface FundingFact {
  /** The whole sentence. */
  readonly evidence: Citation;
  readonly amount: Amount | null;
  /** 0 to 1. */
  readonly share: number | null;
  /** The percentage as the article writes it. */
  readonly shareWords: Citation | null;
  /** Who pays, lends, grants or holds; empty for a total without a payer, or when no rule ties one. */
  readonly parties: readonly Mention[];
  readonly distribution: Distribution | null;
  /** `over`: spread over the time that `periodWords` names. */
  readonly period: 'initial' | 'total' | 'annual' | 'over' | null;
  /** The words that say the period: "initial", "par an", "sur quatre ans". */
  readonly periodWords: Citation | null;
  readonly status: FundingStatus;
  readonly claimedBy: Mention | null;
  readonly by: Origin;
}

/** Each party the whole amount, or the parties the amount together. */
export type Distribution = 'each' | 'joint';

/** `claimed`: in somebody's mouth; `disputed`: the text says that somebody contests it. */
export type FundingStatus = 'stated' | 'claimed' | 'disputed';

export interface Amount {
  readonly citation: Citation;
  /** In units of the currency; the lower end of a range. */
  readonly value: number;
  /** ISO 4217, or null when the text names none. */
  readonly currency: string | null;
  readonly qualifier: Qualifier | null;
}

export type Qualifier = 'at least' | 'less than' | 'about' | 'up to';

/** An organisation, or a person who invests, that takes part in what the article is about, or that the article says does not. */
export interface Partner {
  readonly name: Mention;
  readonly involvement: 'in' | 'out';
  readonly role: Role;
  /** The whole sentence. */
  readonly evidence: Citation;
  readonly by: Origin;
}

export type Role = 'investor' | 'operator' | 'supplier' | 'contractor' | 'public body' | 'other';
