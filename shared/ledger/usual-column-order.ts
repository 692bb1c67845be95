// The order in which centres keep the columns of each ledger: how a row copied without its header is understood.

/** By layout id; a row may come with or without the running number before it. */
export const usualColumnOrder: Readonly<Record<string, string>> = {
  preExamination:
    'receivedOn caseNumber patentType title applicant creditCode agency mainClass clerk acceptedOn opinionOn repliedOn conclusion concludedOn filedOn applicationNumber markedOn grantedOn result remark',
  mediation:
    'caseNumber receivedOn channel courtCaseNumber disputeType applicant respondent rightType rightNumber claimAmount organisation mediator acceptedOn concludedOn result effectiveOn agreedAmount confirmationAppliedOn rulingNumber remark',
  assistance:
    'receivedOn caseNumber applicant creditCode respondent rightType rightNumber item acceptedOn concludedOn clerk opinionNumber result recoveredAmount followedUpOn remark',
  infringementOpinion:
    'receivedOn caseNumber applicant rightNumber product expert acceptedOn concludedOn opinionNumber result recoveredAmount remark',
  complaint:
    'receivedOn caseNumber category reporter respondent platform link rightType rightNumber acceptedOn transferredTo transferredOn concludedOn fedBackOn result recoveredAmount remark',
  adjudication:
    'receivedOn caseNumber applicant respondent rightNumber acceptedOn servedOn defendedOn publicHearing heardOn decidingBody concludedOn result recoveredAmount remark',
  overseasGuidance:
    'receivedOn caseNumber applicant creditCode country dispute acceptedOn concludedOn clerk result recoveredAmount remark',
}
