/** Words that stand in nearly every text. They keep their place in it but are not indexed. */
const unindexed = new Set('a an and are as at be by for from in is it of on or that the to was were with'.split(' '));

/** Words that ask or hold a sentence together: what is asked about are the others. */
const asking = new Set(
  (
    'about after agree agreed all also am any anything been being between but came can come comes could decide decided did discuss discussed do does done during each else find get gets give given go going got ' +
    'had happen happened happening has have how i if info information into its itself list look made make makes making many me mean mention mentioned much my need no not ' +
    'now off our out over own please said say saying says see seen shall she should show some something take taken tell than their them then there these they ' +
    'thing things this those through told took up us use used want wanted we went what whats when where whether which who whom whose why will within ' +
    'without would you your he him his her'
  ).split(' '),
);

/** Words for when and how much, that texts say in other words: "last year" is a date there, "statistics" are figures. */
const vague = new Set(
  (
    'ago currently ever figure figures last lately latest most new newest next now number numbers recent recently statistic statistics ' +
    'stats this today tonight total tomorrow update updates year years yesterday yet'
  ).split(' '),
);

/** Whether the index leaves a word out. */
export function isUnindexed(word: string): boolean {
  return unindexed.has(word);
}

/** Whether a word only asks: it may be missing from what is found, where the query has others. */
export function isAsking(word: string): boolean {
  return unindexed.has(word) || asking.has(word) || vague.has(word);
}
