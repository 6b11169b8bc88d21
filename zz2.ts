import { render } from './tests/markdown/rendering.ts';
for (const pad of ['  ','   ','    ','\t','      ']) {
 for (const gap of ['\n','']) {
 const r = render(`1.2 They stand:\n${gap}${pad}- well\n${pad}- badly\n${pad}${pad}- deep\n\n1.3 And:\n${gap}${pad}a. one\n${pad}b. two\n\n1.4 Wrapped words\n    that go on\n`, {numbering:'decimal'});
 console.log(JSON.stringify(pad), gap.length, r.html.replace(/\n/g,''), r.problems.length);
}}
console.log(render('- a\n\n        - deep\n\nText\n    3. not a list\n').html);
