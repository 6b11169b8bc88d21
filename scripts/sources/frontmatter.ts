import matter from 'gray-matter';
import { withoutMarks } from './text-file.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlText } from './yaml-document.ts';

/** A Markdown file taken apart. */
export interface FrontmatterFile extends YamlText {
  readonly body: string;
  /** The line of the file on which the body starts, counting from 1. */
  readonly bodyLine: number;
  /** Where the body starts in the text without its marks. */
  readonly bodyStart: number;
}

/**
 * The one door to gray-matter. Its own YAML engine reads YAML 1.1 (`19:00` is 1140), it runs `---js` blocks and it caches what
 * it parsed, so the engine is ours, every other language is refused, and options are always passed (which switches the cache off).
 */
export function readFrontmatter(text: string, file: string): FrontmatterFile {
  const source = withoutMarks(text);
  const language = /^---[ \t]*([A-Za-z]+)/u.exec(source)?.[1];
  if (language !== undefined && language !== 'yaml') {
    return refused(
      source,
      file,
      `The frontmatter says it is "${language}"; only YAML is read here.`,
      'Write three hyphens alone on the first line.',
    );
  }
  if (!/^---[ \t]*(?:yaml)?[ \t]*\n/u.test(source)) {
    return refused(
      source,
      file,
      'The file has no frontmatter.',
      'Start it with a line of three hyphens, the fields, and three hyphens again.',
    );
  }
  if (!/\n---[ \t]*(?:\n|$)/u.test(source.slice(3))) {
    return refused(
      source,
      file,
      'The frontmatter has no end.',
      'Write three hyphens alone on a line after the last field.',
    );
  }
  let yaml = '';
  const { content } = matter(source, {
    engines: {
      yaml: {
        parse: (part: string) => {
          yaml = part;
          return {};
        },
      },
    },
  });
  const bodyStart = source.length - content.length;
  const bodyLine = source.slice(0, bodyStart).split('\n').length;
  return { ...readYaml(yaml.replace(/^\n/u, ''), { file, linesBefore: 1 }), body: content, bodyLine, bodyStart };
}

function refused(body: string, file: string, message: string, remedy: string): FrontmatterFile {
  const position = () => ({ file, line: 1, column: 1 });
  const problems = [{ ...position(), message, remedy }];
  return { data: undefined, body, bodyLine: 1, bodyStart: 0, position, losses: [], problems };
}
