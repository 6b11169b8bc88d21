import { textString } from '../pdf/objects.ts';
import { write } from '../pdf/writer.ts';

/** What the file says of itself. */
export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
  readonly ua1: boolean;
  readonly pdfa: '2a' | '3a' | undefined;
}

const PRODUCER = 'Minutebook';

/** XMP metadata (PDF/UA-1 7.1-8, PDF/A-2 6.6.2): equal to the Info dictionary, with the standards that the file claims. */
export function xmp(facts: FileFacts): Buffer {
  const date = `${facts.date.slice(0, 10)}T00:00:00Z`;
  const claims = [
    facts.ua1 ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    facts.pdfa
      ? `<pdfaid:part>${facts.pdfa.slice(0, 1)}</pdfaid:part><pdfaid:conformance>${facts.pdfa.slice(1).toUpperCase()}</pdfaid:conformance>`
      : '',
    facts.ua1 && facts.pdfa ? EXTENSION : '',
  ].join('');
  const text = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>${
    facts.subject === undefined
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.subject)}</rdf:li></rdf:Alt></dc:description>`
  }<dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><pdf:Producer>${PRODUCER}</pdf:Producer>${claims}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return Buffer.from(text, 'utf8');
}

/** The Info dictionary, in step with the XMP. */
export function info(facts: FileFacts): string {
  const text = (value: string): string => write(textString(value), () => '');
  const date = `D:${facts.date.slice(0, 10).replaceAll('-', '')}000000Z`;
  const subject = facts.subject === undefined ? '' : `/Subject${text(facts.subject)}`;
  return `<</Title${text(facts.title)}/Author${text(facts.author)}${subject}/Producer${text(PRODUCER)}/CreationDate(${date})/ModDate(${date})>>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** PDF/A wants every schema that it does not know declared (PDF/A-2 6.6.2.3): pdfuaid is one. */
const EXTENSION =
  '<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>';
