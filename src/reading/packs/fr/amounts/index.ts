/** How French names sums of money. */
import type { AmountPack } from '../../../steps/amounts.ts'
import { manyRule, rangeRule, signRule, sumRule } from './sums.ts'

/** The first rule that reads a word has it: a range before the sum that ends it. */
export const amounts: AmountPack = { rules: [rangeRule, sumRule, manyRule, signRule] }
