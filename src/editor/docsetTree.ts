import * as vscode from 'vscode';
import type { DocsetNode } from './docsetView';

/** The tree of the view "Docset". */
export interface DocsetTree extends vscode.Disposable {
  readonly view: vscode.TreeView<DocsetNode>;
  /** From now on the tree has the nodes of `provider`. */
  fill(provider: vscode.TreeDataProvider<DocsetNode>): void;
}

/**
 * Makes the tree, with nothing in it until what fills it is loaded; VS Code then shows what the manifest says about an
 * empty view. It is made once: VS Code takes a tree away so late that another one in its place would go with it.
 */
export function createDocsetTree(): DocsetTree {
  const changed = new vscode.EventEmitter<DocsetNode | DocsetNode[] | undefined | null | void>();
  let filled: vscode.TreeDataProvider<DocsetNode> | undefined;
  const view = vscode.window.createTreeView<DocsetNode>('entraDocs.docset', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => filled!.getTreeItem(node),
      getChildren: (node) => filled?.getChildren(node) ?? [],
    },
  });
  return {
    view,
    fill(provider) {
      filled = provider;
      provider.onDidChangeTreeData?.((node) => changed.fire(node));
      changed.fire();
    },
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}
