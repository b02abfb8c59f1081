/**
 * Characters that take no room and yet change how a text reads or compares: controls, directions, zero-width signs,
 * soft hyphens, fillers, tags. Not lines and tabs, nor the signs around Arabic numbers, which are drawn.
 */
export const hiddenCharacter =
  /(?![\t\n\v\f\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
