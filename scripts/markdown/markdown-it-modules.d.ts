// These modules come without types.
declare module 'markdown-it-footnote' {
  import type { PluginSimple } from 'markdown-it';

  const footnotes: PluginSimple;
  export default footnotes;
}

declare module 'markdown-it-ins' {
  import type { PluginSimple } from 'markdown-it';

  const inserted: PluginSimple;
  export default inserted;
}

declare module 'markdown-it/lib/rules_block/list.mjs' {
  import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

  export default function list(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean;
}

declare module 'markdown-it/lib/rules_block/blockquote.mjs' {
  import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

  export default function blockquote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean;
}
