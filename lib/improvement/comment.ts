export interface Comment {
  id: string
  text: string
  authorName: string
  /** ISO moment. */
  createdAt: string
  isMine: boolean
}
