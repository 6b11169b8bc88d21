import { scriptFontsOf } from './script-fonts.ts';
import { filledRegisters, isFilled } from './filled-registers.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Link } from '../views/link.ts';
import { absoluteAddress } from '../views/citation.ts';

/** What stands around every page. */
export interface SiteFrame {
  readonly name: string;
  readonly short: string;
  /** What kind of body it is, as its own pages call it: "Panel", "Council"; its whole name where that does not say. */
  readonly bodyWord: string;
  readonly about: string;
  readonly language: string;
  readonly demonstration: { readonly notice: string; readonly record: string; readonly url: string } | undefined;
  /** The first sentence of the notice: what stands at the head of every page; the whole stands at the foot. */
  readonly demonstrationShort: string;
  readonly contact: {
    readonly name: string;
    readonly email: string;
    readonly phone?: string | undefined;
    readonly address?: string | undefined;
  };
  /** The address of the body's logo, if it has one. */
  readonly logo: string | undefined;
  readonly licence: { readonly name: string; readonly url: string } | undefined;
  /** How the body prints its times. */
  readonly times: string;
  /** Whether the pages have letters of which the house font has none: then fonts for them stand beside it. */
  readonly scripts: boolean;
  /** Whether there is a work programme to lead to. */
  readonly workProgramme: boolean;
  /** The main menu. */
  readonly menu: readonly (Link & { readonly section: string })[];
  /** Everything else, at the foot of every page, in groups. */
  readonly foot: readonly { readonly title: string; readonly links: readonly Link[] }[];
  /** The path of the site on its host: `/`, or `/panel/`. */
  readonly folder: string;
  /** The whole web address of a page. */
  readonly absolute: (address: string) => string;
}

/** The frame of the site of one body. */
export function siteFrame({ record }: Pick<ViewContext, 'record'>): SiteFrame {
  const { body, pages } = record;
  return {
    name: body.name,
    short: body.short ?? body.name,
    bodyWord: bodyWord(body.name),
    about: body.about,
    language: body.language,
    demonstration: body.demonstration,
    demonstrationShort: /^.*?[.!](?=\s|$)/su.exec(body.demonstration?.notice ?? '')?.[0] ?? '',
    contact: body.contact,
    logo: body.look.logo && `/${body.look.logo}`,
    licence: body.licence,
    times: body.times,
    scripts: scriptFontsOf(record).length > 0,
    workProgramme: isFilled(record.registers, 'work-programme'),
    menu: mainMenu(record),
    foot: [
      { title: 'The record', links: recordLinks },
      { title: 'More', links: moreLinks(record) },
      {
        title: `About the ${bodyWord(body.name)}`,
        links: [
          ...pages
            .filter(({ menu, id }) => menu && id !== 'accessibility')
            .map(({ title, address }) => ({ text: title, address })),
          { text: 'Accessibility', address: '/accessibility/' },
        ],
      },
    ],
    folder: new URL(absoluteAddress(body.url, '/')).pathname,
    absolute: (address) => absoluteAddress(body.url, address),
  };
}

/** "Panel" for "West Midlands Police and Crime Panel". */
function bodyWord(name: string): string {
  return /\b(?:Panel|Council|Committee|Board|Authority|Assembly|Trust|Forum|Partnership)$/u.exec(name)?.[0] ?? name;
}

const recordLinks: readonly Link[] = [
  { text: 'Meetings and papers', address: '/meetings/' },
  { text: 'Minutes by number', address: '/minutes/' },
  { text: 'Decisions', address: '/decisions/' },
  { text: 'Actions', address: '/actions/' },
  { text: 'Members', address: '/members/' },
  { text: 'Attendance', address: '/members/attendance/' },
];

const statutoryLink: Link = { text: 'Statutory work', address: '/statutory-work/' };

/** The links of the foot that are no register of business. */
function moreLinks({ body, registers }: ViewContext['record']): readonly Link[] {
  return [
    ...(body.profile === 'police-and-crime-panel' ? [statutoryLink] : []),
    ...filledRegisters(registers).map(({ long, address }) => ({ text: long, address })),
    { text: 'Index, A to Z', address: '/a-to-z/' },
    { text: 'Search', address: '/search/' },
  ];
}

/** Where things are, for the menu. A register without entries has no page, so it has no link either. */
function mainMenu({ pages, body, registers }: ViewContext['record']): SiteFrame['menu'] {
  const takePart = pages.find(({ id }) => id === takePartPage);
  const filled = filledRegisters(registers);
  return [
    { text: 'Meetings', address: '/meetings/', section: 'meetings' },
    { text: 'Minutes', address: '/minutes/', section: 'minutes' },
    { text: 'Decisions', address: '/decisions/', section: 'decisions' },
    { text: 'Actions', address: '/actions/', section: 'actions' },
    ...filled.map(({ text, address, section }) => ({ text, address, section })),
    ...(body.profile === 'police-and-crime-panel' ? [{ ...statutoryLink, section: 'statutory' }] : []),
    { text: 'Members', address: '/members/', section: 'members' },
    ...(takePart === undefined ? [] : [{ text: 'Take part', address: takePart.address, section: takePart.id }]),
  ];
}

/** The page of prose that tells the public how to take part. */
export const takePartPage = 'how-to-take-part';
