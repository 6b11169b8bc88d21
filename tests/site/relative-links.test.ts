import { expect, test } from 'vitest';
import { relativeLinks } from '../../scripts/site/relative-links.ts';

test('A link from the root of the site becomes a link from the page', () => {
  expect(relativeLinks('<a href="/minutes/898/">', { address: '/meetings/2025-09-08/', folder: '/' })).toBe(
    '<a href="../../minutes/898/">',
  );
});

test('From the home page, links stay in the folder', () => {
  expect(relativeLinks('<a href="/minutes/"><link href="/assets/site.css">', { address: '/', folder: '/' })).toBe(
    '<a href="./minutes/"><link href="./assets/site.css">',
  );
});

test('A link to a place on the page itself keeps only its anchor', () => {
  expect(relativeLinks('<a href="/actions/#a-911.ii">', { address: '/actions/', folder: '/' })).toBe(
    '<a href="#a-911.ii">',
  );
});

test('Links to other sites, and text that looks like a link, stay as they are', () => {
  const html = '<a href="https://example.org/">href="/minutes/"</a> <a href="//example.org/">';
  expect(relativeLinks(html, { address: '/a/', folder: '/' })).toContain('https://example.org/');
  expect(relativeLinks(html, { address: '/a/', folder: '/' })).toContain('href="//example.org/"');
});

test('The page for what is not found is served anywhere, so its links start at the root', () => {
  expect(relativeLinks('<a href="/minutes/">', { address: '/404.html', folder: '/' })).toBe('<a href="/minutes/">');
});

test('Where the site stands in a folder of its host, that page leads back into it', () => {
  expect(
    relativeLinks('<link href="/assets/site.css"><a href="https://example.org/">', {
      address: '/404.html',
      folder: '/panel/',
    }),
  ).toBe('<link href="/panel/assets/site.css"><a href="https://example.org/">');
});

test('A redirect leads on from its own folder', () => {
  expect(
    relativeLinks('<meta http-equiv="refresh" content="0; url=/meetings/2025-09-08/">', {
      address: '/old/page/',
      folder: '/',
    }),
  ).toContain('url=../../meetings/2025-09-08/');
});
