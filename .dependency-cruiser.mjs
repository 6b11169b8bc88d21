/*
 * The directions of imports, as the README draws them. Each room may import what it lists here and itself; `npm run lint`
 * fails on anything else, on a circle, and on Eleventy, Puppeteer or a PDF library where they have no business.
 */
const ground = ['sources', 'calendar'];
/** Reading, writing, locking and keeping: for rooms that are not pure. */
const files = 'files';
/** Fonts for the letters of every script: read from packages, cut to what is used. */
const fonts = 'fonts';
const record = ['record', ...ground];
const text = ['text', 'markdown', ...record];
const views = ['views', ...text];

const rooms = {
  calendar: [],
  files: ['sources/stack-overflow.ts'],
  fonts: [files, ...ground],
  // What builds keep from one to the next, and under which keys.
  keeping: [files, 'sources/compare-text.ts'],
  sources: [files, 'calendar'],
  record: ground,
  markdown: ['sources', 'calendar'],
  rules: ['markdown', ...record],
  text: ['markdown', ...record],
  views: text,
  // Documents of a pack name their assets as the engine takes them.
  print: [fonts, 'pack/types.ts', ...views],
  pack: [files, fonts, ...record],
  // What papers abbreviate is read in one way for check and search.
  search: [files, 'rules/(reading|words)', ...views],
  site: [files, fonts, ...views],
  exports: [files, ...views],
  release: [files, 'pack/types.ts', ...record],
  importing: [files, 'markdown', ...record],
  // Who does what on many machines; it knows nothing of packs and pages.
  queue: [files],
  // What a form asks for, the check looks for.
  drafting: ['rules/papers/required-sections.ts', ...record],
  status: ['rules', 'markdown', ...record],
  reference: ['markdown', ...record],
  serving: [files, ...ground],
  terminal: [files],
  publishing: ['[a-z-]+(?<!cli|commands)'],
  commands: ['[a-z-]+(?<!cli)'],
};

const pure = '^scripts/(record|rules|calendar|text)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: { path: '^(scripts|layouts)/' }, to: { circular: true } },
    {
      name: 'pure-rooms',
      comment: 'What is pure is tested without a browser in milliseconds.',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/(@11ty|puppeteer|puppeteer-core|pdf-lib|unpdf|pagefind|@sparticuz)/' },
    },
    {
      name: 'nothing-from-tests',
      severity: 'error',
      from: { path: '^(scripts|layouts)/' },
      to: { path: '^tests/' },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `from-${room}`,
      comment: `The room ${room} imports only from: ${allowed.join(', ') || 'itself'}.`,
      severity: 'error',
      from: { path: `^scripts/${room}/` },
      to: { path: '^scripts/', pathNot: [room, ...allowed].map((name) => `^scripts/${name}(/|$)`) },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
