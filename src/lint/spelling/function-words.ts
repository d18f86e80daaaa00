const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** English words that say nothing alone: in a Spanish sentence one of them is a slip, «an» for «en». */
export const englishFunctionWords: ReadonlySet<string> = set(
  'a an and are as at be but by from has have he in is it its of on or she that the they this to was we were will with you your not can do does how what when which who',
)

/** Spanish words that English dictionaries hold too, as parts of names: no passage in English runs over them. */
export const spanishFunctionWords: ReadonlySet<string> = set(
  'a al de del e el en es la las lo los más mas ni no o para pero por que se si sin son su sus u un una y ya como con cuando desde hasta entre sobre este esta está cada otro otra uno todo todos',
)
