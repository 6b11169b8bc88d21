import { dateInPrint } from '../dates-in-print.ts';
import type { ColumnForm } from './column-form.ts';

const minus = '\u2212';
const amount =
  /^(\(?)\s*([-+−–±]?)\s*([£€$]?)\s*([-−–]?)\s*(\d[\d,]*)(\.\d+)?(\s*)(%|p|m|bn|k|K|pp|points?)?\s*(\)?)([*†‡]*)$/u;
const emphasis = /^(\*{1,3}|_{1,3})([^*_]+)\1$/u;

/** A cell as people write it: 48,938 and £1,200 and −7.5%, 8 September 2025. What is no plain amount or date stays as typed. */
export function printedCell(text: string, form: ColumnForm, language: string): string {
  if (form === 'typed') return text;
  const [, mark, inner] = emphasis.exec(text) ?? [];
  if (mark !== undefined && inner !== undefined) return `${mark}${printedCell(inner, form, language)}${mark}`;
  return form === 'date' ? dateInPrint(text, language) : printedAmount(text, form);
}

function printedAmount(text: string, form: Exclude<ColumnForm, 'typed' | 'date'>): string {
  if (text === '-') return '–';
  const parts = amount.exec(text);
  if (parts === null) return text;
  const [, open = '', sign = '', currency = '', inner = '', whole = '', decimals = '', space = '', unit = ''] = parts;
  const [, , , , , , , , , close = '', marks = ''] = parts;
  const negative = isMinus(sign) || isMinus(inner);
  const written = negative ? minus : sign;
  const money = currency === '' && form === 'pounds' ? '£' : currency;
  const measure = unit === '%' || (unit === '' && form === 'percent') ? '%' : `${space}${unit}`;
  return `${open}${written}${money}${grouped(whole)}${decimals}${measure}${close}${marks}`;
}

const isMinus = (sign: string): boolean => sign !== '' && '-−–'.includes(sign);

/** Thousands with commas; figures that have some are left as they are. */
function grouped(digits: string): string {
  return digits.includes(',') ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
