import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import type { Span, TextEdit } from '../article/span';
import type { Finding, Severity } from '../rules/rule';
import { ruleUri } from './ruleUri';

// The one place where the core's offsets, severities and findings become VS Code's.

export function rangeOf(lines: Lines, span: Span): vscode.Range {
  return new vscode.Range(positionOf(lines, span.start), positionOf(lines, span.end));
}

export function positionOf(lines: Lines, offset: number): vscode.Position {
  const { line, character } = lines.positionAt(offset);
  return new vscode.Position(line, character);
}

export function textEditOf(lines: Lines, edit: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(rangeOf(lines, edit.span), edit.text);
}

export function diagnosticOf(lines: Lines, { span, message, severity, code }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(lines, span), message, severities[severity]);
  diagnostic.source = 'Entra Docs';
  const target = ruleUri(code);
  diagnostic.code = target ? { value: code, target } : code;
  return diagnostic;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  suggestion: vscode.DiagnosticSeverity.Information,
  info: vscode.DiagnosticSeverity.Hint,
};
