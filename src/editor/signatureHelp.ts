import * as vscode from 'vscode';
import { signatureAt, type Signature } from '../features/signature';
import type { Session } from './session';

/** Shows the attributes of a `:::` tag, or the parts of an include or a video, while they are being written. */
export function signatureHelpProvider(session: Session): vscode.SignatureHelpProvider {
  return {
    provideSignatureHelp(document, position, token) {
      return session.ask(
        document,
        ({ article }) => {
          const signature = signatureAt(article, document.offsetAt(position));
          return signature && helpOf(signature);
        },
        token,
      );
    },
  };
}

/** Not behind a blank: there the list of attributes opens, and each would cover the other. */
export const signatureMetadata: vscode.SignatureHelpProviderMetadata = {
  triggerCharacters: ['"', '('],
  retriggerCharacters: [' ', '=', ':'],
};

function helpOf({ label, documentation, parameters, active }: Signature): vscode.SignatureHelp {
  const information = new vscode.SignatureInformation(label, new vscode.MarkdownString(documentation));
  let from = 0;
  information.parameters = parameters.map(({ text, documentation: meaning }) => {
    const start = label.indexOf(text, from);
    from = start + text.length;
    return new vscode.ParameterInformation([start, from], new vscode.MarkdownString(meaning));
  });
  const help = new vscode.SignatureHelp();
  help.signatures = [information];
  help.activeSignature = 0;
  // Behind the last one none is marked.
  help.activeParameter = active ?? parameters.length;
  return help;
}
