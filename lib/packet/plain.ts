import { ownRun, type Render, type Run, runsOf, type ShownLine } from './render';

/** Writes the texts alone, a line each; signs that are not drawn stand there as marks, as in every copy. */
export const plain: Render = (blocks) =>
  blocks.flatMap((block, i): Run[] => [
    ...(i > 0 ? [ownRun('\n')] : []),
    ...(block.kind === 'list' ? block.items.flatMap(({ line }) => inLine(line)) : inLine(block.line)),
  ]);

const inLine = (line: ShownLine): Run[] => line.flatMap(({ shown }) => shown.flatMap((one) => runsOf(one)));
