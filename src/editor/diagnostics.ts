import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { checkFile } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { activeRules } from '../rules/ruleSets';
import { markdownlintSwitches } from '../style/markdownlintConfig';
import { docsetFor, isBuilt, isChecked } from './checkedFiles';
import { diagnosticOf } from './convert';
import { withoutSaidByOthers } from './otherLinters';
import type { Place, Session } from './session';
import { onSettings, readSettings } from './settings';
import { findingsAt, type FileFindings, type SharedDiagnostics } from './sharedDiagnostics';

/** What is wrong in the open articles, kept up to date while they are typed. */
export interface Diagnostics extends vscode.Disposable {
  /** The findings shown for exactly this text of the document, ours and those of style; none for another. */
  shown(document: vscode.TextDocument): readonly Finding[];
  /** Whether our own findings in the document are being worked out. */
  isChecking(document: vscode.TextDocument): boolean;
  /** A check has begun or ended. */
  readonly onDidChangeActivity: vscode.Event<void>;
}

/** After the last keystroke: our own findings, and those of remark-lint, which cost a hundred times as much. */
const ownDelay = 300;
const styleDelay = 1000;

/** The two kinds are shown apart, so that one does not vanish while the other is worked out. */
type Kind = 'own' | 'style';

export function createDiagnostics(
  session: Session,
  shared: SharedDiagnostics,
  log: vscode.LogOutputChannel,
): Diagnostics {
  const collections = {
    own: vscode.languages.createDiagnosticCollection('entra-docs'),
    style: vscode.languages.createDiagnosticCollection('entra-docs-style'),
  };
  const runs = new Map<string, Run>();
  const findings = new Map<string, Partial<Record<Kind, FindingsOfVersion>>>();
  const activity = new vscode.EventEmitter<void>();
  /** How many checks of each document are under way: one that is cancelled still comes to its end. */
  const underWay = new Map<string, number>();

  async function watched<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const count = (change: number) => {
      underWay.set(key, (underWay.get(key) ?? 0) + change);
      activity.fire();
    };
    count(1);
    try {
      return await work();
    } finally {
      count(-1);
      if (!underWay.get(key)) underWay.delete(key);
    }
  }

  function schedule(document: vscode.TextDocument, delay: number): void {
    if (!isChecked(document.languageId)) return;
    const key = document.uri.toString();
    runs.get(key)?.cancel();
    const run = startRun(delay, async (token) => {
      if (!(await watched(key, () => show('own', document, token)))) return;
      await run.pause(Math.max(0, styleDelay - delay));
      await show('style', document, token);
    });
    runs.set(key, run);
  }

  /** Whether there is something of this kind to show, none included, for the text as it still is. */
  async function show(kind: Kind, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<boolean> {
    const { version } = document;
    const found = await questions[kind](document, token);
    if (token.isCancellationRequested || document.isClosed || document.version !== version) return false;
    if (!found) {
      forget(document.uri);
      return false;
    }
    const key = document.uri.toString();
    findings.set(key, { ...findings.get(key), [kind]: { version, findings: found.here } });
    publish(kind, document);
    if (kind === 'own') shared.set(key, found.elsewhere);
    return true;
  }

  function publish(kind: Kind, document: vscode.TextDocument): void {
    const known = findings.get(document.uri.toString())?.[kind];
    if (known?.version !== document.version) return;
    const lines = new Lines(document.getText());
    known.published = withoutSaidByOthers(document.uri, lines, known.findings);
    collections[kind].set(
      document.uri,
      known.published.map((finding) => diagnosticOf(lines, finding)),
    );
  }

  /** Others say more, or less, than when our findings were published; our own publishing comes here too. */
  function othersChanged(uris: readonly vscode.Uri[]): void {
    const keys = new Set(uris.map(String));
    for (const document of vscode.workspace.textDocuments) {
      const known = keys.has(document.uri.toString()) ? findings.get(document.uri.toString()) : undefined;
      if (!known) continue;
      const lines = new Lines(document.getText());
      for (const kind of ['own', 'style'] as const) {
        const { version, findings: all = [], published = [] } = known[kind] ?? {};
        if (version !== document.version) continue;
        const now = new Set(withoutSaidByOthers(document.uri, lines, all));
        if (now.size !== published.length || published.some((each) => !now.has(each))) publish(kind, document);
      }
    }
  }

  const questions: Record<Kind, (document: vscode.TextDocument, token: vscode.CancellationToken) => Answer> = {
    own: (document, token) => {
      const { ruleSet, severities } = readSettings(document.uri);
      return session.askAboutFile(
        document,
        (file) => {
          const { docset, path } = file;
          if (!isBuilt(file)) return nothing;
          const found = checkFile(docsetFor(file), path, activeRules(docset, ruleSet, severities), {
            isCancelled: () => token.isCancellationRequested,
            onFailure: ({ type, error }) => log.error(`${type} failed on ${path}: ${String(error)}`),
          });
          return { here: found.filter((finding) => finding.path === undefined), elsewhere: elsewhere(file, found) };
        },
        token,
      );
    },
    style: async (document, token) => {
      const { style, severities } = readSettings(document.uri);
      if (!style || document.languageId !== 'markdown') return nothing;
      const found = await session.ask(
        document,
        (open) => ({
          article: open.article,
          isBuilt: isBuilt(open),
          isSwitchedOff: markdownlintSwitches(open.repository.files)(open.docset.repositoryPath(open.path)),
        }),
        token,
      );
      if (!found?.isBuilt) return found && nothing;
      const { styleFindings } = await import('../style/styleFindings');
      const options = { severities, isSwitchedOff: found.isSwitchedOff };
      return { here: styleFindings(found.article, options), elsewhere: [] };
    },
  };

  function forget(uri: vscode.Uri): void {
    const key = uri.toString();
    runs.get(key)?.cancel();
    runs.delete(key);
    findings.delete(key);
    shared.set(key, []);
    for (const collection of Object.values(collections)) collection.delete(uri);
  }

  function checkAll(): void {
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  }

  function checkThese(uris: readonly vscode.Uri[]): void {
    const keys = new Set(uris.map(String));
    for (const document of vscode.workspace.textDocuments) {
      if (keys.has(document.uri.toString())) schedule(document, ownDelay);
    }
  }

  const subscriptions = [
    activity,
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length) schedule(document, ownDelay);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => forget(document.uri)),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => othersChanged(uris)),
    session.onDidAffect(checkThese),
    session.onDidReset(checkAll),
    onSettings(checkAll),
  ];
  checkAll();

  return {
    isChecking: ({ uri }) => !!underWay.get(uri.toString()),
    onDidChangeActivity: activity.event,
    shown(document) {
      const known = findings.get(document.uri.toString());
      return [known?.own, known?.style].flatMap((each) => (each?.version === document.version ? each.findings : []));
    },
    dispose() {
      for (const run of runs.values()) run.cancel();
      for (const each of [...subscriptions, ...Object.values(collections)]) each.dispose();
    },
  };
}

type Answer = Promise<Found | undefined>;

/** What the check of one document finds: there, and at other files. */
interface Found {
  readonly here: readonly Finding[];
  readonly elsewhere: readonly FileFindings[];
}

const nothing: Found = { here: [], elsewhere: [] };

interface FindingsOfVersion {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Those of them that no other extension reports. */
  published?: readonly Finding[];
}

function elsewhere({ repository, docset }: Place, findings: readonly Finding[]): readonly FileFindings[] {
  const paths = new Set(findings.flatMap(({ path }) => path ?? []));
  return [...paths].map((path) => {
    const there = findings.filter((finding) => finding.path === path);
    return findingsAt({ repository, docset, path }, there);
  });
}

/** One check of one document that is to come, under way or cancelled. */
interface Run {
  cancel(): void;
  /** Waits; a run that is cancelled meanwhile goes no further. */
  pause(milliseconds: number): Promise<void>;
}

function startRun(delay: number, work: (token: vscode.CancellationToken) => Promise<void>): Run {
  const source = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run: Run = {
    cancel() {
      clearTimeout(timer);
      source.cancel();
    },
    pause: (milliseconds) => new Promise((resolve) => (timer = setTimeout(resolve, milliseconds))),
  };
  timer = setTimeout(() => void work(source.token), delay);
  return run;
}
