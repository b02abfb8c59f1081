import { useWords } from '../ui/words';

export function LibraryPage() {
  const w = useWords();
  return <h1>{w.pages.names.library}</h1>;
}
