import { clauseNumbering } from './minutes/clause-numbering.ts';
import { clauseSwallowed } from './minutes/clause-swallowed.ts';
import { confirmedWithoutMeeting } from './minutes/confirmed-without-meeting.ts';
import { correctionNotLinked } from './minutes/correction-not-linked.ts';
import { duplicateMinuteNumber } from './minutes/duplicate-minute-number.ts';
import { minuteNumberGap } from './minutes/minute-number-gap.ts';
import { minuteNumberOrder } from './minutes/minute-number-order.ts';
import { minutesConfirmedEarly } from './minutes/minutes-confirmed-early.ts';
import { minutesStillDraft } from './minutes/minutes-still-draft.ts';
import { outcomeMissing } from './minutes/outcome-missing.ts';
import { appendicesNone } from './appendices/appendices-none.ts';
import { appendixLabelTwice } from './appendices/appendix-label-twice.ts';
import { appendixNotAttached } from './appendices/appendix-not-attached.ts';
import { appendixNotCited } from './appendices/appendix-not-cited.ts';
import { appendixWithoutLabel } from './appendices/appendix-without-label.ts';
import { altRepeatsCaption } from './figures/alt-repeats-caption.ts';
import { captionNumber } from './figures/caption-number.ts';
import { captionRepeated } from './figures/caption-repeated.ts';
import { figureNotThere } from './figures/figure-not-there.ts';
import { figureNumbering } from './figures/figure-numbering.ts';
import { tableCalledFigure } from './figures/table-called-figure.ts';
import { tableNotThere } from './figures/table-not-there.ts';
import { tableNumbering } from './figures/table-numbering.ts';
import { paragraphNumbering } from './numbering/paragraph-numbering.ts';
import { paragraphWithoutNumber } from './numbering/paragraph-without-number.ts';
import { sectionNumbering } from './numbering/section-numbering.ts';
import { strayParagraph } from './numbering/stray-paragraph.ts';
import { countAndList } from './sums/count-and-list.ts';
import { decimalSlip } from './sums/decimal-slip.ts';
import { levelNotSum } from './sums/level-not-sum.ts';
import { missingUnit } from './sums/missing-unit.ts';
import { mixedPrecision } from './sums/mixed-precision.ts';
import { mixedSeparators } from './sums/mixed-separators.ts';
import { percentageWrongInText } from './sums/percentage-wrong-in-text.ts';
import { percentageWrong } from './sums/percentage-wrong.ts';
import { rowTotalNotSum } from './sums/row-total-not-sum.ts';
import { sharesNot100 } from './sums/shares-not-100.ts';
import { totalNotSum } from './sums/total-not-sum.ts';
import { colourOnly } from './tables/colour-only.ts';
import { emptyCell } from './tables/empty-cell.ts';
import { ragWord } from './tables/rag-word.ts';
import { spreadsheetHeader } from './tables/spreadsheet-header.ts';
import { tableCopied } from './tables/table-copied.ts';
import { tableTooWide } from './tables/table-too-wide.ts';
import { tableWithoutHeader } from './tables/table-without-header.ts';
import { dateForm } from './dates/date-form.ts';
import { dateOutOfOrder } from './dates/date-out-of-order.ts';
import { endBeforeLastItem } from './dates/end-before-last-item.ts';
import { endBeforeStart } from './dates/end-before-start.ts';
import { impossibleDate } from './dates/impossible-date.ts';
import { itemTimes } from './dates/item-times.ts';
import { movementTime } from './dates/movement-time.ts';
import { nextMeetingIncomplete } from './dates/next-meeting.ts';
import { planYearsDiffer } from './dates/plan-years.ts';
import { preceptDate } from './dates/precept-date.ts';
import { questionDatedEarly } from './dates/question-dated-early.ts';
import { responseDatedEarly } from './dates/response-dated-early.ts';
import { workProgrammeNoMeeting } from './dates/work-programme-no-meeting.ts';
import { workProgrammeYear } from './dates/work-programme-year.ts';
import { wrongWeekday } from './dates/wrong-weekday.ts';
import { yearForm } from './dates/year-form.ts';
import { actionDatedEarly } from './actions/action-dated-early.ts';
import { actionNotTracked } from './actions/action-not-tracked.ts';
import { actionOverdue } from './actions/action-overdue.ts';
import { actionStatusUnknown } from './actions/action-status-unknown.ts';
import { actionWithoutClause } from './actions/action-without-clause.ts';
import { actionWithoutOwner } from './actions/action-without-owner.ts';
import { dischargeWithoutMinute } from './actions/discharge-without-minute.ts';
import { responseOverdue } from './actions/response-overdue.ts';
import { belowQuorum } from './people/below-quorum.ts';
import { chairUnmarked } from './people/chair-unmarked.ts';
import { declarationByAbsent } from './people/declaration-by-absent.ts';
import { impossibleVote } from './people/impossible-vote.ts';
import { memberOnNeitherList } from './people/member-on-neither-list.ts';
import { membershipUndated } from './people/membership-undated.ts';
import { movementOfAbsent } from './people/movement-of-absent.ts';
import { nameVariant } from './people/name-variant.ts';
import { organisationVariant } from './people/organisation-variant.ts';
import { presentAndApologising } from './people/present-and-apologising.ts';
import { presentNotMember } from './people/present-not-member.ts';
import { substituteForNobody } from './people/substitute-for-nobody.ts';
import { unknownCouncillor } from './people/unknown-councillor.ts';
import { unknownFirstName } from './people/unknown-first-name.ts';
import { deferredItemMissing } from './procedure/deferred-item-missing.ts';
import { deferredToNowhere } from './procedure/deferred-to-nowhere.ts';
import { exclusionWithoutExempt } from './procedure/exclusion-without-exempt.ts';
import { exemptParagraphsDiffer } from './procedure/exempt-paragraphs-differ.ts';
import { exemptWithoutExclusion } from './procedure/exempt-without-exclusion.ts';
import { latePublication } from './procedure/late-publication.ts';
import { lateQuestion } from './procedure/late-question.ts';
import { noticeIncomplete } from './procedure/notice-incomplete.ts';
import { paperInTwoItems } from './procedure/paper-in-two-items.ts';
import { standingItemMissing } from './procedure/standing-item-missing.ts';
import { supplementWithoutReason } from './procedure/supplement-without-reason.ts';
import { urgentWithoutCircumstances } from './procedure/urgent-without-circumstances.ts';
import { contactDiffers } from './papers/contact-differs.ts';
import { itemWithoutPaper } from './papers/item-without-paper.ts';
import { letterUndated } from './papers/letter-undated.ts';
import { missingHeader } from './papers/missing-header.ts';
import { missingRecommendation } from './papers/missing-recommendation.ts';
import { missingSection } from './papers/missing-section.ts';
import { orphanPaper } from './papers/orphan-paper.ts';
import { recommendationVerb } from './papers/recommendation-verb.ts';
import { titleDiffers } from './papers/title-differs.ts';
import { unusedFile } from './papers/unused-file.ts';
import { dateOfBirth } from './privacy/date-of-birth.ts';
import { homeAddress } from './privacy/home-address.ts';
import { nationalInsuranceNumber } from './privacy/national-insurance-number.ts';
import { personalEmail } from './privacy/personal-email.ts';
import { personalMobile } from './privacy/personal-mobile.ts';
import { signaturePicture } from './privacy/signature-picture.ts';
import { addressWithSpace } from './links/address-with-space.ts';
import { bareLinkText } from './links/bare-link-text.ts';
import { emailWithoutMailto } from './links/email-without-mailto.ts';
import { emptyLink } from './links/empty-link.ts';
import { acronymDiffersByPaper } from './words/acronym-differs-by-paper.ts';
import { acronymNotExpanded } from './words/acronym-not-expanded.ts';
import { acronymTwoMeanings } from './words/acronym-two-meanings.ts';
import { synonymTwice } from './words/synonym-twice.ts';
import { synonymUnused } from './words/synonym-unused.ts';
import { doubledWord } from './words/doubled-word.ts';
import { footnoteOrder } from './words/footnote-order.ts';
import { footnoteWithoutNote } from './words/footnote-without-note.ts';
import { mixedScripts } from './words/mixed-scripts.ts';
import { noteWithoutMarker } from './words/note-without-marker.ts';
import { pageTyped } from './words/page-typed.ts';
import { sentenceTwice } from './words/sentence-twice.ts';
import { boldInField } from './words/bold-in-field.ts';
import { commentLeftOut } from './words/comment-left-out.ts';
import { typedAsterisk } from './words/typed-asterisk.ts';
import { unbalancedQuotes } from './words/unbalanced-quotes.ts';
import { unfinishedSentence } from './words/unfinished-sentence.ts';
import { usSpelling } from './words/us-spelling.ts';
import type { Rule } from './rule.ts';

/** Every rule, by family. A new rule is a file and a line here. */
export const allRules: readonly Rule[] = [
  // Minutes
  clauseNumbering,
  clauseSwallowed,
  confirmedWithoutMeeting,
  correctionNotLinked,
  duplicateMinuteNumber,
  minuteNumberGap,
  minuteNumberOrder,
  minutesConfirmedEarly,
  minutesStillDraft,
  outcomeMissing,
  // Appendices
  appendicesNone,
  appendixLabelTwice,
  appendixNotAttached,
  appendixNotCited,
  appendixWithoutLabel,
  // Figures
  altRepeatsCaption,
  captionNumber,
  captionRepeated,
  figureNotThere,
  figureNumbering,
  tableCalledFigure,
  tableNotThere,
  tableNumbering,
  // Numbering
  paragraphNumbering,
  paragraphWithoutNumber,
  sectionNumbering,
  strayParagraph,
  // Sums
  countAndList,
  decimalSlip,
  levelNotSum,
  missingUnit,
  mixedPrecision,
  mixedSeparators,
  percentageWrongInText,
  percentageWrong,
  rowTotalNotSum,
  sharesNot100,
  totalNotSum,
  // Tables
  colourOnly,
  emptyCell,
  ragWord,
  spreadsheetHeader,
  tableCopied,
  tableTooWide,
  tableWithoutHeader,
  // Dates
  dateForm,
  dateOutOfOrder,
  endBeforeLastItem,
  endBeforeStart,
  impossibleDate,
  itemTimes,
  movementTime,
  nextMeetingIncomplete,
  planYearsDiffer,
  preceptDate,
  questionDatedEarly,
  responseDatedEarly,
  workProgrammeNoMeeting,
  workProgrammeYear,
  wrongWeekday,
  yearForm,
  // Actions
  actionDatedEarly,
  actionNotTracked,
  actionOverdue,
  actionStatusUnknown,
  actionWithoutClause,
  actionWithoutOwner,
  dischargeWithoutMinute,
  responseOverdue,
  // People
  belowQuorum,
  chairUnmarked,
  declarationByAbsent,
  impossibleVote,
  memberOnNeitherList,
  membershipUndated,
  movementOfAbsent,
  nameVariant,
  organisationVariant,
  presentAndApologising,
  presentNotMember,
  substituteForNobody,
  unknownCouncillor,
  unknownFirstName,
  // Procedure
  deferredItemMissing,
  deferredToNowhere,
  exclusionWithoutExempt,
  exemptParagraphsDiffer,
  exemptWithoutExclusion,
  latePublication,
  lateQuestion,
  noticeIncomplete,
  paperInTwoItems,
  standingItemMissing,
  supplementWithoutReason,
  urgentWithoutCircumstances,
  // Papers
  contactDiffers,
  itemWithoutPaper,
  letterUndated,
  missingHeader,
  missingRecommendation,
  missingSection,
  orphanPaper,
  recommendationVerb,
  titleDiffers,
  unusedFile,
  // Privacy
  dateOfBirth,
  homeAddress,
  nationalInsuranceNumber,
  personalEmail,
  personalMobile,
  signaturePicture,
  // Links
  addressWithSpace,
  bareLinkText,
  emailWithoutMailto,
  emptyLink,
  // Words
  acronymDiffersByPaper,
  acronymNotExpanded,
  acronymTwoMeanings,
  synonymTwice,
  synonymUnused,
  doubledWord,
  footnoteOrder,
  footnoteWithoutNote,
  mixedScripts,
  noteWithoutMarker,
  pageTyped,
  sentenceTwice,
  boldInField,
  commentLeftOut,
  typedAsterisk,
  unbalancedQuotes,
  unfinishedSentence,
  usSpelling,
];
