import type { ItemReason } from '../../journal/intake-fact.ts'

/** I-3: why an item was not posted, for whoever looks at it. */
export const REASON_WORDS: Readonly<Record<ItemReason, string>> = {
  amount_missing: 'The amount is missing, or zero.',
  amount_unreadable: 'What stands there is no amount that can be taken.',
  citation_missing: 'The number of the citation is missing.',
  citation_unknown: 'There is no citation of this number.',
  citation_dismissed: 'The citation was dismissed: nothing can be paid on it.',
  citation_void: 'The citation is void: nothing can be paid on it.',
  nothing_due: 'Nothing is due on the citation.',
  more_than_due: 'It is more than what is due on the citation.',
  duplicate_suspected: 'It looks like a payment that was taken already.',
  method_unknown: 'It names a payment method that is not offered.',
  reference_missing: 'Its payment method needs a reference, and it has none.',
  text_refused:
    'It holds a text that may not be kept: a card number, or characters that nobody sees.',
  date_unreadable: 'It has a day that cannot be read.',
  not_postable: 'It cannot be posted as it stands, such as one payment for several citations.',
}
