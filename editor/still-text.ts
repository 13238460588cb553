// In the browser this stands in the place of prosemirror-transform (next.config.js). The text of a revision never changes, so
// none of its steps is ever taken, and every position stays where it is: a block can be of another kind, and the rest of the
// text can come after what stands. What would change the text is noted and does nothing: `readOnly` lets no such transaction
// through.
import { Fragment, type Node, Slice } from 'prosemirror-model'

/** Every position is where it was. */
const STILL = {
  maps: [],
  map: (position: number) => position,
  mapResult: (position: number) => ({ pos: position, deleted: false }),
  slice: () => STILL,
}

/** No step is one of these, for whoever asks. */
class NoStep {
  readonly map = STILL
}
export { NoStep as ReplaceAroundStep, NoStep as ReplaceStep }

/** Nothing can be dropped into the text. */
export function dropPoint(): null {
  return null
}

/** What a transaction is made of: the document, and whether anything would change it. */
export class Transform {
  doc: Node
  steps: object[] = []
  docs: Node[] = []
  mapping = STILL

  constructor(doc: Node) {
    this.doc = doc
  }

  get before(): Node {
    return this.docs[0] ?? this.doc
  }

  get docChanged(): boolean {
    return this.steps.length > 0
  }

  addStep(step: object, doc: Node): void {
    this.docs.push(this.doc)
    this.steps.push(step)
    this.doc = doc
  }

  /** Gives the node at a position another value of an attribute, as prosemirror-transform does. */
  setNodeAttribute(position: number, name: string, value: unknown): this {
    const node = this.doc.nodeAt(position)
    if (node === null) throw new RangeError(`No node at position ${position}`)
    const changed = node.type.create({ ...node.attrs, [name]: value }, node.content, node.marks)
    const slice = new Slice(Fragment.from(changed), 0, 0)
    this.addStep({}, this.doc.replace(position, position + node.nodeSize, slice))
    return this
  }

  /** Puts nodes after all that stands, as prosemirror-transform does; anywhere else they would change the text. */
  insert(position: number, content: Fragment | Node | readonly Node[]): this {
    const { doc } = this
    const isAfterAll = position === doc.content.size
    this.addStep({}, isAfterAll ? doc.copy(doc.content.append(Fragment.from(content))) : doc)
    return this
  }

  replace = refuse
  replaceWith = refuse
  replaceRange = refuse
  replaceRangeWith = refuse
  delete = refuse
  deleteRange = refuse
  addMark = refuse
  removeMark = refuse
}

/** Notes that the text would change. */
function refuse(this: Transform): Transform {
  this.addStep({}, this.doc)
  return this
}
