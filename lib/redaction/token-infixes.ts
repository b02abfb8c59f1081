import { matchesAround, rangesOf } from './anchors';
import type { SensitivePattern } from './pattern';

/** Tokens that are known by what stands in their middle or at their end. */
interface Infix {
  name: string;
  /** What is looked for first. */
  anchor: string;
  /** How far before it the token may begin. */
  back: number;
  shape: string;
  masks: string;
  not: string;
}

const filler = (length: number) => 'a1B2c3D4e5F6g7H8'.repeat(Math.ceil(length / 16)).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(Math.ceil(length / 16)).slice(0, length);

const infixes: Infix[] = [
  {
    name: 'Azure client secret',
    anchor: 'Q~',
    back: 4,
    shape: '[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}',
    masks: `abc8Q~${filler(34)}`,
    not: 'abc8Q~',
  },
  ...['AzSe', 'AzCa', 'AzFu', '+ASt', '+ACR', '+AIoT', '+AEh', '+ARm', '+AMC', 'JQQJ99', 'APIM'].map((anchor) => ({
    name: `Azure key with ${anchor}`,
    anchor,
    back: 90,
    shape: `[A-Za-z0-9/+]{33,90}${anchor.replace('+', '\\+')}[A-Za-z0-9/+]{4,60}={0,2}`,
    masks: `${filler(42)}${anchor}${filler(6)}==`,
    not: `short${anchor}x`,
  })),
  {
    name: 'Terraform token',
    anchor: '.atlasv1.',
    back: 14,
    shape: '\\w{14}\\.atlasv1\\.[\\w=-]{60,70}',
    masks: `${filler(14)}.atlasv1.${filler(64)}`,
    not: 'the .atlasv1. in it',
  },
  {
    name: 'Telegram token',
    anchor: ':AA',
    back: 10,
    shape: '\\d{8,10}:AA[\\w-]{32,34}',
    masks: `1234567890:AA${filler(33)}`,
    not: '12:AA and 00:AA:BB',
  },
  {
    name: 'Mailchimp key',
    anchor: '-us',
    back: 32,
    shape: '[0-9a-f]{32}-us\\d{1,2}',
    masks: `${hex(32)}-us12`,
    not: 'eu-us1 and abcdef-us2',
  },
];

const isTokenPart = (code: number) => code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x27 && code !== 0x3d;

export const infixPatterns: SensitivePattern[] = infixes.map(({ name, anchor, back, shape, masks, not }) => {
  const pattern = new RegExp(`(?<![A-Za-z0-9])${shape}(?![A-Za-z0-9])`, 'y');
  return {
    name,
    kind: 'secret',
    find: (text) => rangesOf(matchesAround(text, anchor, pattern, back, isTokenPart)),
    example: `it says ${masks} here`,
    masks,
    not: [not],
  };
});
