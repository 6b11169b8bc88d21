import { expect, test } from 'vitest';
import { mailLinks } from '../../scripts/views/filters.ts';

test('An email address in plain words becomes a link, and nothing else becomes markup', () => {
  expect(mailLinks('Write to ask.us@marsh.example.org. Say "<b>" & more.')).toBe(
    'Write to <a href="mailto:ask.us@marsh.example.org">ask.us@marsh.example.org</a>. Say &quot;&lt;b&gt;&quot; &amp; more.',
  );
});
