/** A body at a limit, which Discord takes. */
export interface GoodBody {
  readonly limit: string;
  readonly body: unknown;
}

const V2 = 32768;
const long = (length: number): string => 'x'.repeat(length);
const many = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));
const text = (content: string) => ({ type: 10, content });
const button = (about: object = {}) => ({ type: 2, style: 1, label: 'A', custom_id: 'a', ...about });
const row = (...components: object[]) => ({ type: 1, components });
const choice = (index: number) => ({ label: long(100), value: `${index}${long(90)}`, description: long(100) });

/** Sent as a message to a channel. */
export const GOOD_MESSAGES: readonly GoodBody[] = [
  { limit: 'content of 2,000 characters', body: { content: long(2000) } },
  { limit: 'no notifications', body: { content: 'A', flags: 4096 } },
  {
    limit: 'embeds of 6,000 characters together',
    body: { embeds: [{ description: long(4000) }, { description: long(2000) }] },
  },
  {
    limit: 'the texts of an embed at their limits',
    body: {
      embeds: [{ title: long(256), footer: { text: long(2048) }, fields: [{ name: long(256), value: long(1024) }] }],
    },
  },
  { limit: '25 embed fields', body: { embeds: [{ fields: many(25, () => ({ name: 'A', value: 'A' })) }] } },
  { limit: '10 embeds', body: { embeds: many(10, () => ({ description: 'A' })) } },
  {
    limit: '5 rows of 5 buttons',
    body: { content: 'A', components: many(5, (n) => row(...many(5, (m) => button({ custom_id: `${n}${m}` })))) },
  },
  {
    limit: 'button label 80 and custom id 100',
    body: { components: [row(button({ label: long(80), custom_id: long(100) }))] },
  },
  {
    limit: 'link url 512',
    body: { components: [row({ type: 2, style: 5, label: 'A', url: `https://example.org/${long(492)}` })] },
  },
  {
    limit: 'a button with an emoji alone',
    body: { components: [row(button({ label: undefined, emoji: { name: '🔎' } }))] },
  },
  {
    limit: '25 options of a select, all of them taken',
    body: {
      components: [
        row({
          type: 3,
          custom_id: 's',
          placeholder: long(150),
          min_values: 25,
          max_values: 25,
          options: many(25, choice),
        }),
      ],
    },
  },
  {
    limit: 'with Components V2 40 components in a message',
    body: { flags: V2, components: many(40, () => text('A')) },
  },
  {
    limit: 'with Components V2 4,000 characters of text in a message',
    body: { flags: V2, components: [text(long(2000)), text(long(2000))] },
  },
  {
    limit: 'every kind of layout of Components V2',
    body: {
      flags: V2,
      components: [
        {
          type: 17,
          accent_color: 0x2f7f9f,
          components: [
            text('# A'),
            { type: 14, divider: true, spacing: 2 },
            { type: 9, components: many(3, () => text('B')), accessory: button() },
            { type: 12, items: [{ media: { url: 'https://example.org/a.png' }, description: 'C' }] },
            row(button({ custom_id: 'b' })),
          ],
        },
      ],
    },
  },
];

const slash = (about: object = {}) => ({ name: 'a', description: 'A', ...about });
const option = (about: object = {}) => ({ type: 3, name: 'a', description: 'A', ...about });

/** Put as the whole list of commands. */
export const GOOD_COMMANDS: readonly GoodBody[] = [
  { limit: 'command name 32 and description 100', body: [slash({ name: long(32), description: long(100) })] },
  { limit: 'names with accents, hyphens and digits', body: [slash({ name: 'été-_2' })] },
  { limit: '25 options', body: [slash({ options: many(25, (n) => option({ name: `a${n}` })) })] },
  {
    limit: '25 choices',
    body: [slash({ options: [option({ choices: many(25, (n) => ({ name: `${n}`, value: `${n}` })) })] })],
  },
  {
    limit: 'required options before others',
    body: [slash({ options: [option({ required: true }), option({ name: 'b', autocomplete: true })] })],
  },
  {
    limit: 'groups of subcommands',
    body: [slash({ options: [option({ type: 2, options: [option({ type: 1, options: [option()] })] })] })],
  },
  {
    limit: 'entries of menus beside a command of the same name',
    body: [slash(), { type: 3, name: 'A menu' }, { type: 2, name: 'A menu' }, { type: 3, name: 'a' }],
  },
  {
    limit: 'permissions as text, localisations and contexts',
    body: [
      slash({
        default_member_permissions: '8192',
        description_localizations: { fr: 'Un', 'en-GB': 'A' },
        contexts: [0, 1],
      }),
    ],
  },
];
