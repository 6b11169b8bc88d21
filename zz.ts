import { render } from './tests/markdown/rendering.ts';
const csv = `Group,Topic,Objectives
First group,Trees,"Kinds wanted:
- oak
- ash

Kinds not wanted:
- elm"
First group,Shrubs,"- To learn about shrubs:
  - how many
  - where
- To count them
and then rest"
,Lawns,"# of calls
> 5 days"
Second group,Ponds,"a. depth
b. width[^1]"
Second group,Pipes,"Steps:
1. one
2. two

[link](minute:898) and *x*"
`;
const r = render('::: table {src="t.csv" caption="C" group="Group"}\n:::\n\n[^1]: The note.\n\n::: table {caption="D"}\n\n| A | B<br>b |\n|---|---|\n| x | one<br>two<br><br>- a<br>- b |\n\n:::', { files: { 't.csv': csv } , numbering:'continuous'});
console.log(r.html, r.problems);
