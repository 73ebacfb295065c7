// remark-parse of every markdown file in the folder it is started in, and nothing else.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { loadRemarkParse } = require('./loadPeer');

async function main() {
  const parse = await loadRemarkParse(process.argv[2]);
  let blocks = 0;
  for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    blocks += parse(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')).children.length;
  }
  console.log(`${blocks} blocks`);
}

void main();
