-- CreateTable
CREATE TABLE "SessionTimeBox" (
    "sessionId" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionTimeBox_pkey" PRIMARY KEY ("sessionId","partId")
);

-- CreateIndex
CREATE INDEX "SessionTimeBox_closesAt_idx" ON "SessionTimeBox"("closesAt");

-- AddForeignKey
ALTER TABLE "SessionTimeBox" ADD CONSTRAINT "SessionTimeBox_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
