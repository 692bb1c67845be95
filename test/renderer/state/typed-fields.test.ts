// Typed text becomes values, or a problem at its field.

import { describe, expect, it } from 'vitest'
import { readTypedFields, typeValue } from '#renderer/state/typed-fields.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'

const mediation = fieldsOf('mediation', 'courtDelegated')
const preExamination = fieldsOf('preExamination', 'invention')

describe('typed fields', () => {
  it('become stored values: money in fen, choices as they are, identifiers in their normal form', () => {
    const typed = {
      applicant: ' 甲公司 ',
      claimAmount: '12.5万',
      disputeType: 'infringement',
      courtCaseNumber: '(2023)湘0104诉前调1406号',
      remark: '',
    }
    expect(readTypedFields(mediation, ['applicant'], typed)).toEqual({
      values: {
        applicant: '甲公司',
        claimAmount: 12_500_000,
        disputeType: 'infringement',
        courtCaseNumber: '（2023）湘0104诉前调1406号',
      },
      overrides: {},
      problems: {},
    })
  })

  it('are asked for where they are required, blank or not', () => {
    expect(readTypedFields(mediation, ['applicant', 'respondent'], { applicant: '  ' }).problems).toEqual({
      applicant: 'fieldRequired',
      respondent: 'fieldRequired',
    })
  })

  it('that cannot be what the field holds are said to be invalid', () => {
    const { values, problems } = readTypedFields(preExamination, [], {
      creditCode: '123',
      mainClass: 'H01M50/409',
    })
    expect(problems).toEqual({ creditCode: 'fieldInvalid' })
    expect(values).toEqual({ mainClass: 'H01M50/409' })
  })

  it('come back as they would be typed', () => {
    const amount = mediation.find(({ id }) => id === 'claimAmount')
    expect(amount && typeValue(amount, 12_500_000)).toBe('125000')
  })

  it('with a wrong check character ask for a reason, and take the value with it', () => {
    const [number] = preExamination.filter(({ id }) => id === 'applicationNumber')
    const typed = { applicationNumber: '２０１７１０６０１８６２．４' }
    expect(number && readTypedFields([number], [], typed)).toEqual({
      values: { applicationNumber: '201710601862.4' },
      overrides: {},
      problems: { applicationNumber: 'checkDigitWrong' },
    })
    expect(number && readTypedFields([number], [], typed, { applicationNumber: ' 原件如此 ' })).toEqual({
      values: { applicationNumber: '201710601862.4' },
      overrides: { applicationNumber: '原件如此' },
      problems: {},
    })
  })
})
