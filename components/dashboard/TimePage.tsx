import { useWords } from '../ui/words';

export function TimePage() {
  const w = useWords();
  return <h1>{w.pages.names.time}</h1>;
}
