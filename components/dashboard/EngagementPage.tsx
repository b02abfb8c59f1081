export function EngagementPage({ id }: { id: string }) {
  return <h1>{id}</h1>;
}
