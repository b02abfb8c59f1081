import { useWords } from '../ui/words';

export function AccountsPage() {
  const w = useWords();
  return <h1>{w.pages.names.accounts}</h1>;
}
