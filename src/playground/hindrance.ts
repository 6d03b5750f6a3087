import { PersonSees } from '../standin/interactions.ts';
import { type Obstacle, PersonCannot } from '../standin/person-cannot.ts';

/** What the stand-in says in English, as Discord's client says it to a French reader. */
const FRENCH: Readonly<Record<Obstacle, string>> = {
  commandMissing: 'Il n’y a pas de commande /{name} ; il y a : {names}.',
  subcommandMissing: '/{name} continue par l’un de ces mots : {names}.',
  optionUnknown: 'Il n’y a pas d’option {option} ; il y a : {names}.',
  optionRequired: 'L’option {option} est obligatoire.',
  optionFlag: 'L’option {option} attend oui ou non.',
  optionFile: 'L’option {option} attend un fichier.',
  optionPerson: 'L’option {option} attend une personne.',
  optionChoices: 'L’option {option} propose : {names}.',
  optionText: 'L’option {option} attend un texte.',
  optionLength: 'L’option {option} accepte de {least} à {most} caractères ; il y en a {length}.',
  optionEmpty: 'L’option {option} ne peut pas être envoyée vide.',
  optionNumber: 'L’option {option} attend un nombre.',
  optionRange: 'L’option {option} attend un nombre de {least} à {most}.',
  fieldLength: 'Le champ {field} accepte de {least} à {most} caractères ; il y en a {length}.',
  fieldFiles: 'Le champ {field} accepte de {least} à {most} fichiers ; il y en a {length}.',
  fieldFileKind: 'Le champ {field} accepte {names}, et non {name}.',
  messageEmpty: 'Un message vide ne peut pas être envoyé.',
  messageTooLong: 'Un message contient {most} caractères au plus ; celui-ci en compte {length}.',
  messageGone: 'Le message n’existe plus.',
  notYours: 'Quelqu’un d’autre a écrit ce message.',
};

/** Failures as Discord's client words them. */
const FRENCH_FAILURES: Readonly<Record<string, string>> = {
  'The application did not respond': 'L’application ne répond plus',
  'This interaction failed': 'L’interaction a échoué',
  'Loading options failed': 'Le chargement des options a échoué',
  'Something went wrong. Try again.': 'Une erreur est survenue. Réessayez.',
  'The application is still thinking': 'L’application réfléchit encore',
  'Nothing new is seen': 'Rien de nouveau n’apparaît',
};

/** What stands in a person's way, in their language; null for an error that is none of theirs. */
export function hindranceIn(error: unknown, locale: string): string | null {
  if (error instanceof PersonSees)
    return isFrench(locale) ? (FRENCH_FAILURES[error.message] ?? error.message) : error.message;
  if (!(error instanceof PersonCannot)) return null;
  if (!isFrench(locale) || error.obstacle === null) return error.message;
  return FRENCH[error.obstacle].replace(/\{(\w+)\}/g, (_, name: string) => String(error.details[name] ?? ''));
}

export function isFrench(locale: string): boolean {
  return locale.startsWith('fr');
}
