/** The languages of code on Learn: what a fence may say, and what `:::code` and `[!code]` know of files. */

/** A language as an author writes it behind a fence. */
export interface CodeLanguage {
  /** In the spelling to write. */
  readonly name: string;
  /** What it is, for a list. */
  readonly title: string;
  /** Other spellings that are highlighted alike. */
  readonly aliases?: readonly string[];
  /** Whether `name-interactive` offers to run the code in the browser. */
  readonly isInteractive?: boolean;
}

/** In the order of the alphabet. The list that Learn checks against is not public: one that is missing is no mistake. */
export const codeLanguages: readonly CodeLanguage[] = [
  { name: 'azcopy', title: 'AzCopy' },
  { name: 'azurecli', title: 'Azure CLI', isInteractive: true },
  { name: 'azurepowershell', title: 'Azure PowerShell', isInteractive: true },
  { name: 'bash', title: 'Bash', isInteractive: true },
  { name: 'bicep', title: 'Bicep' },
  { name: 'c', title: 'C' },
  { name: 'cmd', title: 'Windows command prompt', aliases: ['batch', 'bat', 'dos'] },
  { name: 'console', title: 'Commands of any shell' },
  { name: 'copilot-prompt', title: 'Prompt for a copilot' },
  { name: 'cpp', title: 'C++', aliases: ['c++'] },
  { name: 'csharp', title: 'C#', aliases: ['cs', 'c#'], isInteractive: true },
  { name: 'cshtml', title: 'Razor' },
  { name: 'css', title: 'CSS' },
  { name: 'dax', title: 'DAX' },
  { name: 'diff', title: 'Differences' },
  { name: 'dockerfile', title: 'Dockerfile' },
  { name: 'dotnetcli', title: '.NET CLI' },
  { name: 'fsharp', title: 'F#', aliases: ['fs'] },
  { name: 'go', title: 'Go', aliases: ['golang'] },
  { name: 'graphql', title: 'GraphQL' },
  { name: 'html', title: 'HTML' },
  { name: 'http', title: 'HTTP request or response', isInteractive: true },
  { name: 'ini', title: 'INI file' },
  { name: 'java', title: 'Java' },
  { name: 'javascript', title: 'JavaScript', aliases: ['js', 'node', 'nodejs'] },
  { name: 'json', title: 'JSON' },
  { name: 'jsonc', title: 'JSON with comments' },
  { name: 'kotlin', title: 'Kotlin' },
  { name: 'kusto', title: 'Kusto query', aliases: ['kql'] },
  { name: 'makefile', title: 'Makefile' },
  { name: 'markdown', title: 'Markdown', aliases: ['md'] },
  { name: 'msgraph-interactive', title: 'Microsoft Graph request, to be run in Graph Explorer' },
  { name: 'objectivec', title: 'Objective-C', aliases: ['objc'] },
  { name: 'output', title: 'What a command prints' },
  { name: 'php', title: 'PHP' },
  { name: 'powerappsfl', title: 'Power Fx' },
  { name: 'powerquery-m', title: 'Power Query M' },
  { name: 'powershell', title: 'PowerShell', aliases: ['posh', 'ps1'], isInteractive: true },
  { name: 'python', title: 'Python', aliases: ['py'] },
  { name: 'r', title: 'R' },
  { name: 'rest', title: 'REST request' },
  { name: 'ruby', title: 'Ruby', aliases: ['rb'] },
  { name: 'rust', title: 'Rust', aliases: ['rs'] },
  { name: 'scala', title: 'Scala' },
  { name: 'shell', title: 'Shell script', aliases: ['sh'] },
  { name: 'sql', title: 'SQL', aliases: ['tsql'] },
  { name: 'swift', title: 'Swift' },
  { name: 'terraform', title: 'Terraform', aliases: ['hcl'] },
  { name: 'text', title: 'Plain text', aliases: ['txt'] },
  { name: 'toml', title: 'TOML' },
  { name: 'tsx', title: 'TypeScript with JSX' },
  { name: 'typescript', title: 'TypeScript', aliases: ['ts'] },
  { name: 'vb', title: 'Visual Basic', aliases: ['vbnet'] },
  { name: 'xaml', title: 'XAML' },
  { name: 'xml', title: 'XML' },
  { name: 'yaml', title: 'YAML', aliases: ['yml'] },
];

/**
 * Languages in whose files the build finds tags, with their other names. Each name is also a file extension:
 * `:::code` takes the language from it.
 */
const taggedLanguages: readonly string[] = [
  'actionscript as',
  'arduino ino',
  'assembly nasm asm',
  'batchfile bat cmd',
  'css scss',
  'cpp c c++ objective-c obj-c objc objectivec h hpp cc m',
  'hlsl fx',
  'csharp cs asax',
  'cuda cu cuh',
  'd dlang',
  'everything example',
  'erlang erl',
  'fsharp fs fsi fsx',
  'go golang',
  'handlebars hbs',
  'haskell hs',
  'html jsp asp aspx ascx master',
  'cshtml aspx-cs aspx-csharp razor',
  'vbhtml aspx-vb',
  'java gradle',
  'javascript js node json',
  'lisp lsp',
  'lua',
  'matlab',
  'pascal pas',
  'perl pl',
  'php',
  'powershell posh ps1',
  'processing pde',
  'python py',
  'r',
  'react tsx',
  'ruby ru erb rb',
  'rust rs',
  'scala',
  'shell sh bash',
  'smalltalk st',
  'sql',
  'swift',
  'typescript ts',
  'xaml',
  'xml xsl xslt xsd wsdl csdl edmx vsixmanifest config dtd',
  'vb vbnet vbscript bas vbs vba',
];

const languageByName = new Map(
  taggedLanguages.flatMap((line) => {
    const names = line.split(' ');
    return names.map((name): [string, string] => [name, names[0]!]);
  }),
);

/**
 * The language that the build takes `name` for when it looks for tags: a language name, or a file extension
 * with its dot, in exactly this letter case. Undefined where it knows none; a range of lines always works.
 */
export function taggedLanguage(name: string): string | undefined {
  return languageByName.get(name.startsWith('.') ? name.slice(1) : name);
}

/** The extension of a code file, with its dot and in the letter case written; empty where there is none. */
export function codeExtension(path: string): string {
  return /\.[^./\\]*$/.exec(path.trim())?.[0] ?? '';
}
