import { expect, it } from 'vitest';
import { linksToFiles, offlineFile } from '../../scripts/release/offline-edition.ts';

it.each([
  ['<a href="../minutes/">', '<a href="../minutes/index.html">'],
  ['<a href="./#top">', '<a href="./index.html#top">'],
  ['<a href="../search/?q=a">', '<a href="../search/index.html?q=a">'],
  ['<form action="../search/">', '<form action="../search/index.html">'],
  ['<a href="#m-42">', '<a href="#m-42">'],
  ['<a href="https://harbour.example/">', '<a href="https://harbour.example/">'],
  ['<a href="mailto:office@harbour.example">', '<a href="mailto:office@harbour.example">'],
  ['<a href="../packs/a.pdf">', '<a href="../packs/a.pdf">'],
  ['<form data-base="../">', '<form data-base="../">'],
])('%s is %s in the offline edition', (online, offline) => {
  expect(linksToFiles(online)).toBe(offline);
});

it('a file of the search index is a script that hands over its bytes', () => {
  const { name, content } = offlineFile('search-index/words/a.bin', Uint8Array.of(1, 2, 3));
  expect([name, new TextDecoder().decode(content)]).toEqual([
    'search-index/words/a.bin.js',
    'searchIndexFile("words/a.bin","AQID");\n',
  ]);
});
