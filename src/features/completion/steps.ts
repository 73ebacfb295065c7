import { roles, rolesArticle, type Role } from '../../vocabulary/roles';
import type { Completion, CompletionContext } from '../completion';
import type { Docset } from '../../docset/docset';
import type { Line } from './line';

/** The steps that begin nearly every procedure, and the roles that they ask for. */
export function stepCompletions({ docset }: CompletionContext, line: Line): readonly Completion[] {
  return [...signInCompletions(line), ...roleCompletions(docset, line)];
}

const adminCenter = '[Microsoft Entra admin center](https://entra.microsoft.com)';

const steps: readonly (Pick<Completion, 'label' | 'detail' | 'insert'> & { readonly asksForRole?: boolean })[] = [
  {
    label: 'Sign in to the Microsoft Entra admin center',
    detail: 'as at least a role to choose',
    insert: `Sign in to the ${adminCenter} as at least $0`,
    asksForRole: true,
  },
  {
    label: 'Browse to a page of the admin center',
    detail: 'the path in bold',
    insert: 'Browse to **${1:Entra ID}** > **${2:Users}**.$0',
  },
];

/** In an item of a numbered list whose first letters are those of the step. */
function signInCompletions({ before, start, after }: Line): readonly Completion[] {
  const [, lead, typed] = /^([\s>]*\d+[.)][ \t]+)(\w[\w ]*)$/.exec(before) ?? [];
  if (lead === undefined || typed === undefined || typed.length < 2 || after.trim()) return [];
  return steps
    .filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ asksForRole, ...step }) => ({
      ...step,
      kind: 'snippet',
      isSnippet: true,
      span: { start: start + lead.length, end: start + before.length },
      sort: `0 ${step.label}`,
      triggersNext: asksForRole,
    }));
}

/** Behind `as at least`, or where a role has been begun in its own letter case: its name with the link to what it may do. */
function roleCompletions(docset: Docset, line: Line): readonly Completion[] {
  const typed = roleTyping(line);
  if (!typed) return [];
  const { before, after, start } = line;
  const { name, from, isAsked } = typed;
  const isBracketed = before[before.length - name.length - 1] === '[';
  // VS Code has closed the bracket by itself; a link that is there already keeps its address.
  const isLinked = isBracketed && after.startsWith('](');
  const end = start + before.length + (isBracketed && !isLinked && after.startsWith(']') ? 1 : 0);
  const span = { start: start + from, end };
  return roles
    .filter((role) => role.name.startsWith(name) && role.name !== name)
    .map((role, index): Completion => {
      const article = from < before.length - name.length || (isAsked && !isBracketed) ? `${indefinite(role)} ` : '';
      const lead = article + (isBracketed && from < before.length - name.length ? '[' : '');
      const link = isLinked ? role.name : `${role.name}](${linkTo(docset, role)})`;
      return {
        label: role.name,
        detail: isLinked ? 'Role' : 'Role, with its link',
        documentation: `**${role.name}**\n\n${role.meaning}`,
        kind: 'product',
        insert: isBracketed ? lead + link : `${article}[${link}`,
        span,
        filter: before.slice(from, before.length - name.length) + role.name,
        sort: `${isAsked ? 0 : 8}${String(index).padStart(3, '0')}`,
      };
    });
}

/** What has been typed of a role's name; `from` is the column of it, or of the article before it that has to fit it. */
interface RoleTyping {
  readonly name: string;
  readonly from: number;
  readonly isAsked: boolean;
}

function roleTyping({ before }: Line): RoleTyping | undefined {
  if (/^\s{0,3}#{1,6}[ \t]/.test(before)) return undefined;
  const asked = /\bas (at least )?((?:an? )?)(\[?)([A-Z\d][\w ]*|)$/.exec(before);
  if (asked && (asked[1] || asked[4])) {
    const name = asked[4]!;
    return {
      name,
      from: before.length - name.length - asked[3]!.length * (asked[2] ? 1 : 0) - asked[2]!.length,
      isAsked: true,
    };
  }
  const tail = Math.max(0, before.length - longestRole);
  for (const { index } of before.slice(tail).matchAll(/(?<![\w/.\\@#-])[A-Z]/g)) {
    const name = before.slice(tail + index);
    const isBegun = name.length >= 3 && roles.some((role) => role.name.startsWith(name));
    if (isBegun) return { name, from: tail + index, isAsked: false };
  }
  return undefined;
}

const longestRole = Math.max(...roles.map(({ name }) => name.length));

function indefinite({ name }: Role): 'a' | 'an' {
  return /^[AEIO]/.test(name) ? 'an' : 'a';
}

function linkTo(docset: Docset, { name }: Role): string {
  const anchor = name.toLowerCase().replaceAll(' ', '-');
  const { path, url } = rolesArticle;
  return `${docset.find(path) === path ? `~/${path}` : url}#${anchor}`;
}
