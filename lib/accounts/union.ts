/** Which of so many things belong together. */
export function unionOf(count: number) {
  const parent = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  return {
    rootOf,
    join(one: number, other: number) {
      parent[rootOf(one)] = rootOf(other);
    },
  };
}
