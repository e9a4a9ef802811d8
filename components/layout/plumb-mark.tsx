/** The mason's tool: a line that hangs true. */
export function PlumbMark({ className = "h-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 32" aria-hidden="true" className={className}>
      <path d="M3 3h18" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M12 3v15" stroke="var(--brass)" strokeWidth="1.75" />
      <path d="M7.5 17h9v3.5L12 30l-4.5-9.5Z" fill="var(--brass)" />
    </svg>
  )
}
