import { Portfolio } from '../features/portfolio/Portfolio';

/** Every remembered account. */
export function AccountsPage() {
  return <Portfolio />;
}
