import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { redactEach } from '@/lib/redaction/redact-each';
import { maskAll } from '@/lib/redaction/rules';
import { fc } from '@/tests/properties';
import { noRounding, type Rounding } from '../rounding';
import { wallTime } from '../zone';
import { csvLine } from './csv';
import { type ExportFormat, exportEntries } from './export';
import { icalEvent } from './ical';
import { packRows, unpackRows } from './packed';
import type { ExportRow } from './row';
import { rowXml, SharedTexts } from './sheet-xml';
import { wallClocks, wallTexts } from './wall-clock';

const at = (time: string) => Date.parse(`${time}:00+01:00`);
const from = at('2026-11-16T00:00');
const to = at('2026-11-23T00:00');
const row = (change: Partial<ExportRow> = {}): ExportRow => {
  const made: ExportRow = {
    id: '019a0000-0000-7000-8000-000000000001',
    startedAt: at('2026-11-17T22:30'),
    endedAt: at('2026-11-18T01:30'),
    zone: 'Europe/Berlin',
    inSpan: 0,
    engagementId: 'scim',
    engagement: 'SCIM rollout',
    account: 'Halden Freight',
    class: 'rework',
    billable: false,
    note: 'Token rotation, “again”',
    record: { label: '#48102', title: 'SCIM, groups', url: 'https://acme.zendesk.com/agent/tickets/48102' },
    changedAt: at('2026-11-18T08:00'),
    ...change,
  };
  return { ...made, inSpan: change.inSpan ?? made.endedAt - made.startedAt };
};
const words = {
  columns: {
    date: 'Date',
    start: 'Start',
    end: 'End',
    zone: 'Time zone',
    account: 'Account',
    engagement: 'Engagement',
    class: 'Class',
    billable: 'Billable',
    record: 'Record',
    title: 'Title',
    link: 'Link',
    note: 'Note',
    hours: 'Hours',
    rounded: 'Hours, rounded',
    id: 'ID',
  },
  classes: { reactive: 'Reactive', proactive: 'Proactive', rework: 'Rework', internal: 'Internal' },
  yes: 'yes',
  no: 'no',
  total: 'Total',
  sheets: {
    entries: 'Entries',
    totals: 'Totals',
    engagements: 'Engagement',
    accounts: 'Account',
    hours: 'Hours',
    rounded: 'Hours, rounded',
  },
};

/** As the worker gives them: some at a time, in the order of its disk. */
async function* inPages(rows: readonly ExportRow[], size = 1500) {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

async function write(format: ExportFormat, rows: ExportRow[], rule: Rounding = noRounding, byEngagement = false) {
  const file = await exportEntries(inPages(rows), {
    format,
    from,
    to,
    at: at('2026-11-20T12:00'),
    rounding: { rule, byEngagement },
    words,
    redact: redactEach(maskAll),
    rest: () => Promise.resolve(),
  });
  // What follows is a test of the bytes: `text()` would take a mark at the beginning away.
  const bytes = new Uint8Array(await file.content.arrayBuffer());
  return { ...file, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

describe('CSV', () => {
  test('a line an entry and one for the total, in the zone of each', async () => {
    const { text } = await write('csv', [row(), row({ id: '2', note: '', record: undefined })], {
      rule: 'up',
      minutes: 60,
    });
    expect(text.startsWith('\ufeffDate,Start,End,')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines[1]).toBe(
      '2026-11-17,22:30:00,2026-11-18 01:30:00,Europe/Berlin,Halden Freight,SCIM rollout,Rework,no,#48102,"SCIM, groups",https://acme.zendesk.com/agent/tickets/48102,"Token rotation, “again”",3,3,019a0000-0000-7000-8000-000000000001',
    );
    expect(lines[3]).toBe('Total,,,,,,,,,,,,6,6,');
    expect(lines[4]).toBe('');
  });

  test('each entry is rounded as its engagement says, where it does', async () => {
    const own = row({ id: '2', rounding: { rule: 'up', minutes: 240 }, endedAt: at('2026-11-17T23:00') });
    const { text } = await write('csv', [own, row()], noRounding, true);
    expect(
      text
        .split('\r\n')
        .slice(1, 4)
        .map((line) => line.split(',').slice(-3, -1)),
    ).toEqual([
      ['3', '3'],
      ['0.5', '4'],
      ['3.5', '7'],
    ]);
  });

  test.each(['=1+2', '+44', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is no formula', (text) => {
    const [[cell = ''] = []] = Papa.parse<string[]>(csvLine([text])).data;
    expect(cell).toBe(`'${text}`);
  });

  test('whatever a cell holds, a reader gets it back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
        const read = Papa.parse<string[]>(csvLine(cells), { newline: '\r\n' }).data[0];
        expect(read).toEqual(cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });
});

describe('iCalendar', () => {
  const event = (change: Partial<ExportRow>) => icalEvent(row(change), { at: from, className: 'Rework' });
  const unfolded = (text: string) => text.replaceAll('\r\n ', '');

  test('instants are UTC, text is escaped, the UID follows from the entry', () => {
    const lines = unfolded(event({ note: 'One; two, three\\\nfour' })).split('\r\n');
    expect(lines).toContain('UID:019a0000-0000-7000-8000-000000000001@sidelight');
    expect(lines).toContain('DTSTART:20261117T213000Z');
    expect(lines).toContain('DTEND:20261118T003000Z');
    expect(lines).toContain(
      'DESCRIPTION:One\\; two\\, three\\\\\\nfour\\n#48102 SCIM\\, groups\\nhttps://acme.zendesk.com/agent/tickets/48102',
    );
    expect(event({ note: 'x' }).match(/UID:.*/)?.[0]).toBe(event({ note: 'y' }).match(/UID:.*/)?.[0]);
  });

  test('no line is longer than 75 octets, and unfolding gives back what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (note) => {
        const text = event({ note: `${note}é😀` });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\ufffd');
        expect(unfolded(text)).toContain('é😀\\n#48102');
      }),
    );
  });

  test('a note cannot begin a line of its own', () => {
    expect(event({ note: 'x\r\nEND:VEVENT\r\nBEGIN:VALARM' }).match(/^END:VEVENT/gm)).toHaveLength(1);
  });

  test('a file is a calendar with an event each', async () => {
    const { text, extension } = await write('ical', [row(), row({ id: '2' }), row({ id: '3' })]);
    expect(extension).toBe('ics');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('JSON', () => {
  test('entries and totals', async () => {
    const overlapping = row({ id: '2', class: 'reactive', billable: true, startedAt: at('2026-11-18T01:00') });
    const { text } = await write('json', [row(), overlapping], { rule: 'up', minutes: 60 });
    const read = JSON.parse(text);
    expect(read).toMatchObject({ format: 'sidelight-time', version: 1, from: '2026-11-15T23:00:00.000Z' });
    expect(read.entries[1]).toMatchObject({ id: '2', seconds: 1800, roundedSeconds: 3600 });
    expect(read.totals).toMatchObject({
      entries: 2,
      seconds: 12_600,
      workedSeconds: 10_800,
      roundedSeconds: 14_400,
      billableSeconds: 1800,
      accounts: [{ name: 'Halden Freight', seconds: 12_600 }],
    });
  });

  test('nothing logged is a file all the same', async () => {
    expect(JSON.parse((await write('json', [])).text)).toMatchObject({ entries: [], totals: { entries: 0 } });
  });
});

test('whatever order rows come in, the file has them earliest first, and counts worked time once', async () => {
  const hour = (id: number) => at(`2026-11-17T${String(8 + id).padStart(2, '0')}:00`);
  const rows = [3, 1, 4, 0, 2].map((id) => row({ id: `${id}`, startedAt: hour(id), endedAt: hour(id) + 5_400_000 }));
  const ids = ['0', '1', '2', '3', '4'];
  const { entries, totals } = JSON.parse((await write('json', rows)).text);
  expect(entries.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(totals).toMatchObject({ seconds: 27_000, workedSeconds: 19_800 });
  const lines = (await write('csv', rows)).text.split('\r\n').slice(1, 6);
  expect(lines.map((line) => line.split(',').at(-1))).toEqual(ids);
  const cells = cellsIn(unzipSync((await write('xlsx', rows)).bytes), 'sheet1');
  expect([2, 3, 4, 5, 6].map((number) => cells[`N${number}`])).toEqual(ids);
});

/** The cells of a sheet, by place, as a reader makes them of cells and shared texts: what says no place comes after what is before. */
function cellsIn(files: Record<string, Uint8Array>, sheet: string): Record<string, string> {
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const plain = (xml: string) =>
    xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const texts = [...text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, one = '']) => one,
  );
  const cells: Record<string, string> = {};
  let number = 0;
  for (const [, ofRow = '', content = ''] of text(`xl/worksheets/${sheet}.xml`).matchAll(
    /<row([^>]*)>(.*?)<\/row>/gs,
  )) {
    number = Number(/ r="(\d+)"/.exec(ofRow)?.[1] ?? number + 1);
    let column = 0;
    const all = content.matchAll(/<c([^>]*?)(?:\/>|>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>)/g);
    for (const [, attributes = '', own, value] of all) {
      const said = / r="([A-Z])\d+"/.exec(attributes)?.[1];
      column = said ? said.charCodeAt(0) - 64 : column + 1;
      if (own === undefined && value === undefined) continue;
      const shown = own ?? (attributes.includes('t="s"') ? (texts[Number(value)] ?? 'no such text') : value);
      cells[`${String.fromCharCode(64 + column)}${number}`] = plain(shown ?? '');
    }
  }
  return cells;
}

test('XLSX: a workbook whose text is text', async () => {
  const { bytes, extension } = await write('xlsx', [
    row({ note: '=HYPERLINK("http://x")' }),
    row({ id: '2', engagement: 'SSO & <go-live>', note: '' }),
  ]);
  expect(extension).toBe('xlsx');
  const files = unzipSync(bytes);
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
  expect(sheet).not.toContain('<f>');
  expect(new TextDecoder().decode(files['xl/workbook.xml'])).toContain('Entries');
  expect(new TextDecoder().decode(files['xl/worksheets/sheet2.xml'])).toContain('<v>6</v>');
  // The header, two entries that come after it, and their total, which says its place.
  expect([...sheet.matchAll(/<row(?: r="(\d+)")?/g)].map(([, number]) => number)).toEqual([
    '1',
    undefined,
    undefined,
    '4',
  ]);
  expect(sheet).toMatch(/<c r="A4" [^>]*s="1"/);
  const cells = cellsIn(files, 'sheet1');
  const line = (number: number) =>
    Object.entries(cells).flatMap(([at, value]) => (at.slice(1) === `${number}` ? [value] : []));
  const { columns } = words;
  expect(line(1)).toEqual(Object.values(columns).filter((name) => name !== columns.rounded));
  const entry = ['2026-11-17', '22:30:00', '2026-11-18 01:30:00', 'Europe/Berlin', 'Halden Freight'];
  const record = ['#48102', 'SCIM, groups', 'https://acme.zendesk.com/agent/tickets/48102'];
  expect(line(2)).toEqual([
    ...entry,
    'SCIM rollout',
    'Rework',
    'no',
    ...record,
    '=HYPERLINK("http://x")',
    '3',
    row().id,
  ]);
  expect(line(3)).toEqual([...entry, 'SSO & <go-live>', 'Rework', 'no', ...record, '3', '2']);
  expect(line(4)).toEqual(['Total', '6']);
  expect(cellsIn(files, 'sheet2')).toMatchObject({ A1: 'Engagement', A2: 'Halden Freight · SCIM rollout', B2: '3' });
});

test('a cell of a workbook holds what XML can hold', () => {
  const own = () => undefined;
  expect(rowXml(['two\n lines', ' a'], own)).toMatch(/<t>two\n lines<\/t>.*<t xml:space="preserve"> a<\/t>/s);
  expect(rowXml(['a<b> & "c"\u0000\ud800', '', 1.5], own)).toBe(
    '<row><c t="inlineStr"><is><t>a&lt;b&gt; &amp; "c"</t></is></c><c/><c><v>1.5</v></c></row>',
  );
  const shared = new SharedTexts();
  expect(rowXml(['a<b>', 'a<b>', ' '], () => shared)).toMatch(/<v>0<.*<v>0<.*<v>1</);
  expect(shared.before('<sst x="1"><si><t>theirs</t></si></sst>')).toBe(
    '<sst x="1"><si><t>a&lt;b&gt;</t></si><si><t xml:space="preserve"> </t></si><si><t>theirs</t></si></sst>',
  );
});

test.each(['csv', 'json', 'ical'] as const)('%s: secrets and mail addresses do not leave', async (format) => {
  const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
  const { text } = await write(format, [
    row({ note: `rotated ${secret} for ines@halden.example` }),
    row({ id: '2', note: 'ines@halden.example called', record: { label: '#1', title: `key ${secret}`, url: '' } }),
  ]);
  expect(text).not.toContain(secret.slice(4, 20));
  expect(text).not.toContain('ines@halden');
  expect(text.replaceAll('\r\n ', '').match(/\[email 1\]/g)).toHaveLength(2);
});

test('wall clocks of many instants are those of each', () => {
  const wall = wallClocks();
  const texts = wallTexts();
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) }),
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
      (instant, zone) => {
        expect(wall(instant, zone)).toBe(wallTime(instant, zone));
        const shown = new Date(wallTime(instant, zone)).toISOString();
        expect(texts(instant, zone)).toEqual({ date: shown.slice(0, 10), time: shown.slice(11, 19) });
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['csv', 100_000],
  ['xlsx', 20_000],
] as const)('many entries as %s: the page has its turns', { timeout: 60_000 }, async (format, length) => {
  const many = Array.from({ length }, (_, index) =>
    row({
      id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      startedAt: from + index * 600_000,
      endedAt: from + index * 600_000 + 540_000,
      note: `Compared ACS URLs of tenant ${index % 5000}`,
    }),
  );
  let turns = 0;
  const { totals, content } = await exportEntries(inPages(many), {
    format,
    from,
    to: from + length * 600_000,
    at: 0,
    rounding: { rule: { rule: 'up', minutes: 15 }, byEngagement: false },
    words,
    redact: redactEach(maskAll),
    rest: async () => {
      turns += 1;
    },
  });
  expect(totals.entries).toBe(length);
  // Whoever waits for a turn gets one after each thousand rows at the latest; and a workbook is compressed.
  expect(turns).toBeGreaterThanOrEqual(length / 1000);
  expect(content.size).toBeLessThan(25_000_000);
});

test('rows that travelled packed are the rows they were', () => {
  const { record: _, ...unrecorded } = row({ id: '2', billable: true, note: '', class: 'internal' });
  const rows = [
    row(),
    unrecorded,
    row({ id: '3', rounding: { rule: 'up', minutes: 6 }, engagementId: 'sso', inSpan: 7 }),
  ];
  expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
  expect(unpackRows(packRows([]))).toEqual([]);
  const many = Array.from({ length: 2000 }, (_, index) =>
    row({ id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}` }),
  );
  expect(JSON.stringify(packRows(many)).length * 4).toBeLessThan(JSON.stringify(many).length);
});
