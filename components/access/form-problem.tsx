import { Message } from "@/components/ui/message"

/** What is wrong with a form as a whole; nothing while nothing is. */
export function FormProblem({ children }: { children: string }) {
  if (!children) return null
  return (
    <Message tone="error" live>
      {children}
    </Message>
  )
}
