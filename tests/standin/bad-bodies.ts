/** A body that breaks one limit, the faults' code it must get, and where it is sent. */
export interface BadBody {
  readonly limit: string;
  readonly code: string;
  readonly body: unknown;
}

const V2 = 32768;
const long = (length: number): string => 'x'.repeat(length);
const many = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));
const text = (content: string) => ({ type: 10, content });
const button = (about: object = {}) => ({ type: 2, style: 1, label: 'A', custom_id: 'a', ...about });
const row = (...components: object[]) => ({ type: 1, components });
const select = (about: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  ...about,
});
const embed = (about: object) => ({ embeds: [{ description: 'A', ...about }] });

/** Sent as a message to a channel. The first half breaks our rules, the second Discord's published schema. */
export const BAD_MESSAGES: readonly BadBody[] = [
  { limit: 'content of 2,000 characters', code: 'BASE_TYPE_MAX_LENGTH', body: { content: long(2001) } },
  {
    limit: 'only the flags for embeds, ephemeral, notifications, voice and Components V2 can be set',
    code: 'BASE_TYPE_CHOICES',
    body: { content: 'A', flags: 1 },
  },
  {
    limit: 'Components V2 takes the place of content, embeds, polls and stickers',
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    body: { content: 'A', flags: V2, components: [text('A')] },
  },
  {
    limit: 'with Components V2 40 components in a message, nested ones counted',
    code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    body: {
      flags: V2,
      components: [
        { type: 17, components: many(20, () => text('A')) },
        { type: 17, components: many(19, () => text('A')) },
      ],
    },
  },
  {
    limit: 'with Components V2 4,000 characters of text in a message',
    code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    body: { flags: V2, components: [text(long(2000)), text(long(2001))] },
  },
  {
    limit: 'without Components V2 only action rows, 5 at most',
    code: 'UNION_TYPE_CHOICES',
    body: { components: [text('A')] },
  },
  {
    limit: 'without Components V2 only action rows, 5 at most',
    code: 'BASE_TYPE_BAD_LENGTH',
    body: { components: many(6, (n) => row(button({ custom_id: `${n}` }))) },
  },
  {
    limit: 'embeds of 6,000 characters together',
    code: 'MAX_EMBED_SIZE_EXCEEDED',
    body: { embeds: [{ description: long(4000) }, { description: long(2001) }] },
  },
  { limit: 'an embed shows something', code: 'BASE_TYPE_REQUIRED', body: { embeds: [{ color: 1 }] } },
  {
    limit: 'every attachment that is named came with the body or was there before',
    code: 'ATTACHMENT_NOT_FOUND',
    body: { content: 'A', attachments: [{ id: '0' }] },
  },
  {
    limit: 'every attachment:// address names a file of the message',
    code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    body: { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
  },
  {
    limit: 'custom ids are unique within a message or a form',
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    body: { components: [row(button(), button())] },
  },
  {
    limit: 'component ids are unique within a message or a form',
    code: 'COMPONENT_ID_DUPLICATED',
    body: {
      flags: V2,
      components: [
        { ...text('A'), id: 7 },
        { ...text('B'), id: 7 },
      ],
    },
  },
  {
    limit: 'an action row holds up to 5 buttons, or 1 select',
    code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    body: { components: [row(button(), select())] },
  },
  {
    limit: 'a link button has a url, a premium one a sku id, any other a custom id, and nothing of the others',
    code: 'BASE_TYPE_REQUIRED',
    body: { components: [row({ type: 2, style: 5, label: 'A' })] },
  },
  {
    limit: 'a link button has a url, a premium one a sku id, any other a custom id, and nothing of the others',
    code: 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
    body: { components: [row(button({ url: 'https://example.org' }))] },
  },
  {
    limit: 'a button shows a label or an emoji',
    code: 'BUTTON_COMPONENT_INVALID',
    body: { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
  },
  {
    limit: 'addresses of buttons and media begin with http, https, discord or, for media, attachment',
    code: 'URL_TYPE_INVALID_SCHEME',
    body: { components: [row({ type: 2, style: 5, label: 'A', url: 'ftp://example.org' })] },
  },
  {
    limit: 'the emoji of a button is one of Unicode or has an id',
    code: 'BUTTON_COMPONENT_INVALID_EMOJI',
    body: { components: [row(button({ emoji: { name: 'book' } }))] },
  },
  {
    limit: 'a select asks for no more values at least than at most, and marks no more defaults than that',
    code: 'NUMBER_TYPE_MAX',
    body: { components: [row(select({ min_values: 2, max_values: 1 }))] },
  },
  {
    limit: 'a select asks for no more values at least than at most, and marks no more defaults than that',
    code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    body: { components: [row(select({ options: many(2, (n) => ({ label: 'A', value: `${n}`, default: true })) }))] },
  },
  {
    limit: 'the values of a select are unique',
    code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    body: { components: [row(select({ options: many(2, () => ({ label: 'A', value: 'a' })) }))] },
  },

  { limit: '10 embeds', code: 'BASE_TYPE_MAX_LENGTH', body: { embeds: many(11, () => ({ description: 'A' })) } },
  { limit: 'embed title 256', code: 'BASE_TYPE_MAX_LENGTH', body: embed({ title: long(257) }) },
  { limit: 'embed description 4,096', code: 'BASE_TYPE_MAX_LENGTH', body: embed({ description: long(4097) }) },
  {
    limit: '25 embed fields',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: embed({ fields: many(26, () => ({ name: 'A', value: 'B' })) }),
  },
  {
    limit: 'embed field name 256',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: embed({ fields: [{ name: long(257), value: 'B' }] }),
  },
  {
    limit: 'embed field value 1,024',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: embed({ fields: [{ name: 'A', value: long(1025) }] }),
  },
  { limit: 'embed footer 2,048', code: 'BASE_TYPE_MAX_LENGTH', body: embed({ footer: { text: long(2049) } }) },
  { limit: 'text display 4,000', code: 'BASE_TYPE_MAX_LENGTH', body: { flags: V2, components: [text(long(4001))] } },
  { limit: 'text display not empty', code: 'BASE_TYPE_MIN_LENGTH', body: { flags: V2, components: [text('')] } },
  {
    limit: '5 buttons a row',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { components: [row(...many(6, (n) => button({ custom_id: `${n}` })))] },
  },
  { limit: 'an action row not empty', code: 'BASE_TYPE_MIN_LENGTH', body: { components: [row()] } },
  { limit: 'button label 80', code: 'BASE_TYPE_MAX_LENGTH', body: { components: [row(button({ label: long(81) }))] } },
  {
    limit: 'custom id 100',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { components: [row(button({ custom_id: long(101) }))] },
  },
  {
    limit: 'link url 512',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { components: [row({ type: 2, style: 5, label: 'A', url: `https://example.org/${long(500)}` })] },
  },
  {
    limit: 'a link that is a url',
    code: 'URL_TYPE_INVALID_URL',
    body: { components: [row({ type: 2, style: 5, label: 'A', url: 'nowhere' })] },
  },
  {
    limit: '25 options of a select',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { components: [row(select({ options: many(26, (n) => ({ label: 'A', value: `${n}` })) }))] },
  },
  {
    limit: 'option label 100',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { components: [row(select({ options: [{ label: long(101), value: 'a' }] }))] },
  },
  {
    limit: 'placeholder 150',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { components: [row(select({ placeholder: long(151) }))] },
  },
  {
    limit: '3 text displays in a section',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { flags: V2, components: [{ type: 9, components: many(4, () => text('A')), accessory: button() }] },
  },
  {
    limit: 'a section has an accessory',
    code: 'BASE_TYPE_REQUIRED',
    body: { flags: V2, components: [{ type: 9, components: [text('A')] }] },
  },
  {
    limit: 'no container in a container',
    code: 'UNION_TYPE_CHOICES',
    body: { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('A')] }] }] },
  },
  {
    limit: 'a component type that exists',
    code: 'UNION_TYPE_CHOICES',
    body: { flags: V2, components: [{ type: 99 }] },
  },
  {
    limit: 'a reply to a message that exists',
    code: 'REPLIES_UNKNOWN_MESSAGE',
    body: { content: 'A', message_reference: { message_id: '123456789012345678' } },
  },
  { limit: 'ephemeral only in answers to interactions', code: 'BASE_TYPE_CHOICES', body: { content: 'A', flags: 64 } },
];

const input = (about: object = {}) => ({ type: 4, custom_id: 'a', style: 1, ...about });
const labelled = (component: object, about: object = {}) => ({ type: 18, label: 'A', component, ...about });
const form = (...components: object[]) => ({ type: 9, data: { custom_id: 'f', title: 'Form', components } });

/** Sent as the answer to a slash command. */
export const BAD_FORMS: readonly BadBody[] = [
  {
    limit: 'a form has 1 to 5 components',
    code: 'BASE_TYPE_BAD_LENGTH',
    body: form(...many(6, (n) => labelled(input({ custom_id: `${n}` })))),
  },
  { limit: 'a form has 1 to 5 components', code: 'BASE_TYPE_MIN_LENGTH', body: form() },
  {
    limit: 'a text input is labelled by its label component, or by itself in an action row that holds it alone',
    code: 'COMPONENT_LABEL_NOT_ALLOWED',
    body: form(labelled(input({ label: 'B' }))),
  },
  {
    limit: 'a text input is labelled by its label component, or by itself in an action row that holds it alone',
    code: 'BASE_TYPE_REQUIRED',
    body: form(row(input())),
  },
  {
    limit: 'what stands in a text input is no longer than it takes, and that no shorter than it asks for',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: form(labelled(input({ value: 'AB', max_length: 1 }))),
  },
  {
    limit: 'what stands in a text input is no longer than it takes, and that no shorter than it asks for',
    code: 'NUMBER_TYPE_MAX',
    body: form(labelled(input({ min_length: 3, max_length: 2 }))),
  },
  {
    limit: 'nothing in a form is disabled',
    code: 'COMPONENT_DISABLED_NOT_ALLOWED',
    body: form(labelled(select({ disabled: true }))),
  },
  {
    limit: 'a required list in a form asks for at least one value',
    code: 'NUMBER_TYPE_MIN',
    body: form(labelled(select({ min_values: 0 }))),
  },
  {
    limit: 'custom ids are unique within a message or a form',
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    body: form(labelled(input()), labelled(input())),
  },

  {
    limit: 'form title 45',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { type: 9, data: { custom_id: 'f', title: long(46), components: [labelled(input())] } },
  },
  { limit: 'label 45', code: 'BASE_TYPE_MAX_LENGTH', body: form(labelled(input(), { label: long(46) })) },
  {
    limit: 'label description 100',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: form(labelled(input(), { description: long(101) })),
  },
  { limit: 'text input 4,000', code: 'BASE_TYPE_MAX_LENGTH', body: form(labelled(input({ value: long(4001) }))) },
  {
    limit: 'text input placeholder 100',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: form(labelled(input({ placeholder: long(101) }))),
  },
  { limit: 'no button in a form', code: 'BASE_TYPE_CHOICES', body: form(row(button())) },
  {
    limit: 'content of 2,000 characters',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: { type: 4, data: { content: long(2001) } },
  },
];

const option = (about: object = {}) => ({ type: 3, name: 'a', description: 'A', ...about });
const slash = (about: object = {}) => ({ name: 'ask', description: 'Ask', ...about });

/** Put as the whole list of commands. */
export const BAD_COMMANDS: readonly BadBody[] = [
  {
    limit: 'the names of commands of a kind are unique',
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    body: [slash(), slash()],
  },
  {
    limit: '100 slash commands, 15 entries in the menus of messages and of people each',
    code: 'APPLICATION_COMMAND_TOO_MANY',
    body: many(101, (n) => slash({ name: `c${n}` })),
  },
  {
    limit: '100 slash commands, 15 entries in the menus of messages and of people each',
    code: 'APPLICATION_COMMAND_TOO_MANY',
    body: many(16, (n) => ({ name: `Entry ${n}`, type: 3 })),
  },
  {
    limit: "names of slash commands match ^[-_'\\p{L}\\p{N}]{1,32}$ and are lower-case",
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    body: [slash({ name: 'Ask' })],
  },
  {
    limit: "names of slash commands match ^[-_'\\p{L}\\p{N}]{1,32}$ and are lower-case",
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    body: [slash({ name_localizations: { fr: 'une question' } })],
  },
  {
    limit: 'a slash command has a description, an entry of a menu none, and no options',
    code: 'BASE_TYPE_REQUIRED',
    body: [{ name: 'ask' }],
  },
  {
    limit: 'a slash command has a description, an entry of a menu none, and no options',
    code: 'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
    body: [{ name: 'Find', type: 3, description: 'A' }],
  },
  {
    limit: "localisations are for Discord's locales",
    code: 'APPLICATION_COMMAND_LOCALE_INVALID',
    body: [slash({ description_localizations: { 'fr-FR': 'A' } })],
  },
  {
    limit: 'names, descriptions and values of a command have 8,000 characters together',
    code: 'APPLICATION_COMMAND_TOO_LARGE',
    body: [
      slash({
        options: many(4, (n) =>
          option({ name: `o${n}`, choices: many(25, (m) => ({ name: `${m}${long(60)}`, value: long(60) })) }),
        ),
      }),
    ],
  },
  {
    limit: 'names of options follow the rule for slash commands and are unique',
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    body: [slash({ options: [option(), option()] })],
  },
  {
    limit: 'names of options follow the rule for slash commands and are unique',
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    body: [slash({ options: [option({ name: 'A B' })] })],
  },
  {
    limit: 'required options come first',
    code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    body: [slash({ options: [option(), option({ name: 'b', required: true })] })],
  },
  {
    limit: 'an option has choices or autocomplete, not both; its choices have names of their own',
    code: 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
    body: [slash({ options: [option({ autocomplete: true, choices: [{ name: 'A', value: 'a' }] })] })],
  },
  {
    limit: 'an option has choices or autocomplete, not both; its choices have names of their own',
    code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    body: [slash({ options: [option({ choices: many(2, (n) => ({ name: 'A', value: `${n}` })) })] })],
  },
  {
    limit: 'the value of a choice has 100 characters',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: [slash({ options: [option({ choices: [{ name: 'A', value: long(101) }] })] })],
  },
  {
    limit: 'the least an option takes is not above the most',
    code: 'NUMBER_TYPE_MAX',
    body: [slash({ options: [option({ min_length: 3, max_length: 2 })] })],
  },
  {
    limit: 'subcommands stand beside subcommands only',
    code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    body: [slash({ options: [{ type: 1, name: 'a', description: 'A' }, option({ name: 'b' })] })],
  },

  { limit: 'command name 32', code: 'BASE_TYPE_MAX_LENGTH', body: [slash({ name: long(33) })] },
  { limit: 'command description 100', code: 'BASE_TYPE_MAX_LENGTH', body: [slash({ description: long(101) })] },
  {
    limit: 'localised description 100',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: [slash({ description_localizations: { fr: long(101) } })],
  },
  {
    limit: '25 options',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: [slash({ options: many(26, (n) => option({ name: `o${n}` })) })],
  },
  {
    limit: '25 choices',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: [slash({ options: [option({ choices: many(26, (n) => ({ name: `${n}`, value: `${n}` })) })] })],
  },
  {
    limit: 'option description 100',
    code: 'BASE_TYPE_MAX_LENGTH',
    body: [slash({ options: [option({ description: long(101) })] })],
  },
  {
    limit: 'no subcommand below a subcommand',
    code: 'UNION_TYPE_CHOICES',
    body: [
      slash({
        options: [{ type: 1, name: 'a', description: 'A', options: [{ type: 1, name: 'b', description: 'B' }] }],
      }),
    ],
  },
];
