const ESC = String.fromCharCode(27);
const styles = { bold: `${ESC}[1m`, dim: `${ESC}[2m`, off: `${ESC}[0m` };

/** A character after a backslash, a bold mark, or a link: everything that is unescaped Markdown in the bot's replies besides the start of lines. */
const INLINE = /\\([^0-9A-Za-z\s])|(\*\*)|\[((?:\\.|[^\]\\])+)\]\(([^)]+)\)/g;
/** Control characters, which would move the cursor or colour the terminal if an article held them. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/** Discord's Markdown as a terminal shows it: with colours, or as plain text. */
export function toTerminal(markdown: string, colours: boolean): string {
  return markdown
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => styleLine(line, colours))
    .join('\n');
}

function styleLine(line: string, colours: boolean): string {
  const [, mark = '', rest = line] = /^(-# |#{1,3} |> )?(.*)$/s.exec(line) ?? [];
  const text = styleInline(rest, colours);
  if (mark === '-# ') return colours ? `${styles.dim}${text}${styles.off}` : text;
  if (mark.startsWith('#')) return colours ? `${styles.bold}${text}${styles.off}` : text;
  return `${mark}${text}`;
}

function styleInline(text: string, colours: boolean): string {
  let bold = false;
  return text.replace(INLINE, (_, escaped?: string, strong?: string, words = '', url = '') => {
    if (escaped !== undefined) return escaped;
    if (strong === undefined) return `${styleInline(String(words), colours)} (${url})`;
    bold = !bold;
    if (!colours) return '';
    return bold ? styles.bold : styles.off;
  });
}
