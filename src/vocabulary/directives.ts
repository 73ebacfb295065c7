/**
 * The `:::` syntaxes of Learn as data: which there are, what they take and how they are written. Rules,
 * completion and hover read this one table; how a tag is recognised in a text is the reader's business.
 */
export const directives: readonly DirectiveSyntax[] = [
  {
    name: 'image',
    form: 'inline',
    closing: 'colons',
    end: { tag: ':::image-end:::', type: 'complex' },
    meaning: 'A picture with a border, a large view or a long description.',
    attributes: [
      {
        name: 'type',
        meaning: 'What the picture is for, which decides what has to describe it.',
        default: 'content',
        values: [
          { value: 'content', meaning: 'Shows something the reader needs: takes alternative text.' },
          { value: 'complex', meaning: 'Shows more than a sentence can say: takes a long description as well.' },
          { value: 'icon', meaning: 'Decorates: takes no alternative text, and screen readers skip it.' },
        ],
      },
      { name: 'source', meaning: 'The image file, relative to this article.', isRequired: true, mistakes: ['src'] },
      {
        name: 'alt-text',
        meaning: 'What a screen reader says in place of the picture.',
        isRequired: true,
        mistakes: ['alt'],
        notFor: ['icon'],
      },
      { name: 'lightbox', meaning: 'The image file that opens large when the reader selects the picture.' },
      { name: 'link', meaning: 'Where selecting the picture leads; wins over a lightbox.', mistakes: ['href'] },
      {
        name: 'border',
        meaning: 'Whether a thin line is drawn around the picture. Icons have none unless they ask for it.',
        default: 'true',
        values: [
          { value: 'true', meaning: 'A line around the picture.' },
          { value: 'false', meaning: 'No line.' },
        ],
      },
      {
        name: 'loc-scope',
        meaning: 'The product whose user interface the picture shows, for the translators.',
        values: [
          { value: 'azure', meaning: 'The Azure portal.' },
          { value: 'markdown', meaning: 'A picture that this article itself explains.' },
          { value: 'third-party', meaning: 'Somebody else’s product.' },
          { value: 'other', meaning: 'Anything else.' },
        ],
      },
    ],
    snippets: [
      {
        label: 'image',
        meaning: 'A picture with alternative text.',
        body: ':::image type="content" source="${1:media/${TM_FILENAME_BASE}/image.png}" alt-text="${2:Screenshot of …}":::',
      },
      {
        label: 'image, large on selection',
        meaning: 'A picture that opens large.',
        body: ':::image type="content" source="${1:media/${TM_FILENAME_BASE}/image.png}" alt-text="${2:Screenshot of …}" lightbox="${3:$1}":::',
      },
      {
        label: 'image, complex',
        meaning: 'A picture with a long description that only screen readers get.',
        body: ':::image type="complex" source="${1:media/${TM_FILENAME_BASE}/image.png}" alt-text="${2:Diagram of …}":::\n   ${3:Long description.}\n:::image-end:::',
      },
      {
        label: 'image, icon',
        meaning: 'A picture that only decorates.',
        body: ':::image type="icon" source="${1:media/${TM_FILENAME_BASE}/icon.png}" border="false":::',
      },
    ],
  },
  {
    name: 'video',
    form: 'inline',
    closing: 'colons',
    end: { tag: ':::video-end:::', type: 'complex' },
    meaning: 'An embedded video with what search engines ask for.',
    attributes: [
      { name: 'source', meaning: 'The address of the player.', isRequired: true, mistakes: ['src', 'url'] },
      { name: 'title', meaning: 'The name of the video.' },
      { name: 'thumbnail', meaning: 'The address of a still picture.', isRequired: true },
      { name: 'upload-date', meaning: 'The day it was published, as 2024-07-10.', isRequired: true },
      { name: 'duration', meaning: 'How long it runs, as PT1M30S.' },
      { name: 'max-width', meaning: 'The greatest width in pixels, a whole number.' },
      {
        name: 'type',
        meaning: 'Whether a long description follows.',
        default: 'content',
        values: [
          { value: 'content', meaning: 'No long description.' },
          { value: 'complex', meaning: 'A long description follows, up to the end tag.' },
        ],
      },
    ],
    snippets: [
      {
        label: 'video',
        meaning: 'An embedded video.',
        body: ':::video source="${1:https://www.youtube.com/embed/id}" title="${2:Title}" thumbnail="${3:https://…}" upload-date="${4:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}":::',
      },
    ],
  },
  {
    name: 'code',
    form: 'block',
    closing: 'colons',
    meaning: 'Code taken from a file, so that it is the code that was tested.',
    attributes: [
      {
        name: 'language',
        meaning: 'The language of the code; else it follows from the file’s extension.',
        mistakes: ['lang'],
      },
      { name: 'source', meaning: 'The code file.', isRequired: true, mistakes: ['src'] },
      { name: 'id', meaning: 'The tag in the code file around the lines to show; wins over a range.' },
      { name: 'range', meaning: 'The lines to show, as 2-24,26.' },
      { name: 'highlight', meaning: 'The lines to emphasise, counted in what is shown, as 2-4,6.' },
      {
        name: 'interactive',
        meaning: 'Lets the reader run the code.',
        values: [
          { value: 'cloudshell-bash', meaning: 'In Azure Cloud Shell, with Bash.' },
          { value: 'cloudshell-powershell', meaning: 'In Azure Cloud Shell, with PowerShell.' },
          { value: 'try-dotnet', meaning: 'In the .NET sandbox.' },
          { value: 'try-dotnet-class', meaning: 'In the .NET sandbox, wrapped in a class.' },
          { value: 'try-dotnet-method', meaning: 'In the .NET sandbox, wrapped in a method.' },
        ],
      },
    ],
    snippets: [
      {
        label: 'code',
        meaning: 'Lines of a code file.',
        body: ':::code language="${1:powershell}" source="${2:path}" range="${3:1-10}":::',
      },
      {
        label: 'code, by tag',
        meaning: 'What stands between two tags in a code file.',
        body: ':::code language="${1:csharp}" source="${2:path}" id="${3:tag}":::',
      },
    ],
  },
  {
    name: 'zone',
    form: 'container',
    closing: 'nothing',
    end: { tag: '::: zone-end' },
    meaning: 'Content for some readers only: those who chose a pivot, or one form of publication.',
    attributes: [
      { name: 'pivot', meaning: 'Pivot ids of the article’s zone pivot groups, separated by commas.' },
      {
        name: 'target',
        meaning: 'The form of publication.',
        values: [
          { value: 'docs', meaning: 'The article on Learn.' },
          { value: 'chromeless', meaning: 'The article inside a product, without Learn around it.' },
          { value: 'pdf', meaning: 'The article in a PDF; takes no pivot.' },
        ],
      },
    ],
    snippets: [
      {
        label: 'zone',
        meaning: 'Content for one pivot.',
        body: '::: zone pivot="${1:pivot}"\n\n$0\n\n::: zone-end',
      },
      {
        label: 'zone, by target',
        meaning: 'Content for one form of publication.',
        body: '::: zone target="${1|docs,chromeless,pdf|}"\n\n$0\n\n::: zone-end',
      },
    ],
  },
  {
    name: 'moniker',
    form: 'container',
    closing: 'nothing',
    end: { tag: '::: moniker-end' },
    meaning: 'Content for some versions of the product only.',
    attributes: [{ name: 'range', meaning: 'The versions, as >=name or =name || =other.', isRequired: true }],
    snippets: [
      {
        label: 'moniker',
        meaning: 'Content for some versions.',
        body: '::: moniker range="${1:>=moniker}"\n\n$0\n\n::: moniker-end',
      },
    ],
  },
  {
    name: 'row',
    form: 'container',
    closing: 'colons',
    end: { tag: ':::row-end:::' },
    meaning: 'A row of columns side by side.',
    attributes: [],
    snippets: [
      {
        label: 'row',
        meaning: 'Two columns side by side.',
        body: ':::row:::\n   :::column span="${1:1}":::\n      ${2}\n   :::column-end:::\n   :::column span="${3:1}":::\n      ${4}\n   :::column-end:::\n:::row-end:::',
      },
    ],
  },
  {
    name: 'column',
    form: 'container',
    closing: 'colons',
    end: { tag: ':::column-end:::' },
    meaning: 'One column of a row.',
    attributes: [{ name: 'span', meaning: 'How many parts of the row’s width it takes.', default: '1' }],
    snippets: [
      {
        label: 'column',
        meaning: 'A column of a row.',
        body: ':::column span="${1:1}":::\n   $0\n:::column-end:::',
      },
    ],
  },
  {
    name: 'no-loc',
    form: 'inline',
    closing: 'colons',
    meaning: 'Words that are not translated.',
    attributes: [{ name: 'text', meaning: 'The words.', isRequired: true }],
    snippets: [{ label: 'no-loc', meaning: 'Words that are not translated.', body: ':::no-loc text="${1:words}":::' }],
  },
  {
    name: 'form',
    form: 'block',
    closing: 'colons',
    meaning: 'A form with one button, for articles shown inside a product.',
    attributes: [
      { name: 'action', meaning: 'What the button does.', isRequired: true },
      { name: 'submittext', meaning: 'What the button says.', isRequired: true },
      { name: 'model', meaning: 'The data the form is about.' },
    ],
    snippets: [
      {
        label: 'form',
        meaning: 'A form with one button.',
        body: ':::form action="${1:create-resource}" submittext="${2:Create}":::',
      },
    ],
  },
];

export interface DirectiveSyntax {
  /** Lower case, as in `Directive.name`. */
  readonly name: string;
  /** `inline`: anywhere in text, also alone on a line. `block`: a line. `container`: two lines and what lies between. */
  readonly form: 'inline' | 'block' | 'container';
  /** What ends the opening tag: three colons, or the end of the line. */
  readonly closing: 'colons' | 'nothing';
  /** The end tag as it is best written; with `type`, only where the attribute `type` has that value. */
  readonly end?: { readonly tag: string; readonly type?: string };
  readonly meaning: string;
  /** In the order they are best written. */
  readonly attributes: readonly DirectiveAttributeSyntax[];
  readonly snippets: readonly DirectiveSnippet[];
}

export interface DirectiveAttributeSyntax {
  readonly name: string;
  readonly meaning: string;
  readonly isRequired?: boolean;
  /** Names that authors write by mistake for it, beyond misspellings. */
  readonly mistakes?: readonly string[];
  /** Values of `type` for which it is neither required nor of use. */
  readonly notFor?: readonly string[];
  /** What holds where it is left out. */
  readonly default?: string;
  /** The values that have a meaning; anything goes where there is no list. */
  readonly values?: readonly DirectiveAttributeValue[];
}

export interface DirectiveAttributeValue {
  readonly value: string;
  readonly meaning: string;
}

export interface DirectiveSnippet {
  readonly label: string;
  readonly meaning: string;
  /** In VS Code's snippet syntax, lines separated by `\n`. */
  readonly body: string;
}

const byName = new Map(directives.map((directive) => [directive.name, directive]));

/** The syntax called `name` (lower case), or undefined where Learn knows none. */
export function directiveSyntax(name: string): DirectiveSyntax | undefined {
  return byName.get(name);
}
