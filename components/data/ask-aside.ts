import { listenAside } from '@/lib/contract/aside';
import type { Input, Output } from '@/lib/contract/contract';
import { ask } from './ask';

/** What answers with rows that may come aside. */
type WithRows = 'exportTime';
type Answer = Output<WithRows> & Required<Pick<Output<WithRows>, 'rows'>>;

/** Milliseconds after an answer in which what was said aside has come. */
const asideMs = 5_000;

/** Asks for rows, which come aside of the answer; where they did not come, they are asked for once more, within it. */
export async function askAside(name: WithRows, input: Omit<Input<WithRows>, 'aside'>): Promise<Answer> {
  const aside = listenAside<Answer['rows']>();
  try {
    const answer = await ask(name, { ...input, aside: aside.name });
    const rows = answer.rows ?? (await aside.within(asideMs));
    return rows ? { ...answer, rows } : ((await ask(name, input)) as Answer);
  } finally {
    aside.close();
  }
}
