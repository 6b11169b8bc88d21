import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

/** A module of the browser that cannot be put into one script; the message says what of it. */
export class BrowserScriptError extends Error {
  override readonly name = 'BrowserScriptError';

  constructor(path: string, why: string) {
    super(`The browser script ${path} cannot be built: ${why}.`);
  }
}

const importing = /^import\s+\{([^}]*)\}\s+from\s+'(\.[^']+)';$/gmu;
const exporting = /^export (?=(?:async )?(?:function|class|const)\b)/gmu;
const exported = /^export (?:async )?(?:function|class|const) ([\w$]+)/gmu;

/**
 * A TypeScript module of the browser with all that it imports, as one script without types. A plain script and not a module: browsers
 * run no modules where a page is read from a folder. Each module keeps a scope of its own.
 */
export function browserScript(entry: string): string {
  const modules = new Map<string, { readonly name: string; readonly code: string }>();
  const add = (path: string, above: readonly string[]): string => {
    if (above.includes(path)) throw new BrowserScriptError(path, 'it imports itself');
    const known = modules.get(path);
    if (known !== undefined) return known.name;
    const source = withoutTypes(readFileSync(path, 'utf8'));
    const imports: string[] = [];
    for (const [, names = '', from = ''] of source.matchAll(importing)) {
      const module = add(join(dirname(path), from), [...above, path]);
      imports.push(
        `const { ${names
          .replace(/\s+/gu, ' ')
          .replace(/,?\s*$/u, '')
          .trim()} } = ${module};`,
      );
    }
    const names = [...source.matchAll(exported)].map(([, name = '']) => name);
    const body = source
      .replace(importing, '')
      .replace(exporting, '')
      .replace(/^\s*\n/gmu, '');
    const left = /^(?:import|export)\b.*$/mu.exec(body)?.[0];
    if (left !== undefined) throw new BrowserScriptError(path, `"${left}" is a form that it does not know`);
    const name = `module${modules.size}`;
    const code = `const ${name} = (() => {\n${imports.join('\n')}\n${body}return { ${names.join(', ')} };\n})();\n`;
    modules.set(path, { name, code });
    return name;
  };
  add(entry, []);
  return `(() => {\n'use strict';\n${[...modules.values()].map(({ code }) => code).join('')}})();\n`;
}

/** Node calls taking types off experimental at every first use; the clerk can do nothing about it. */
function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return withoutComments(stripTypeScriptTypes(source));
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Comments that stand on lines of their own are for us, not for readers. */
function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*\*?[\s\S]*?\*\/\s*$/gmu, '').replace(/^\s*\/\/.*$/gmu, '');
}
