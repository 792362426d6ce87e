using System.Diagnostics;
using Hotline.Channels;

namespace Hotline.Reports;

/// <summary>A way the reporter let us reach them again. Exactly one of the nested records.</summary>
public abstract record Contact
{
    private Contact() { }

    /// <summary>Answer in the conversation the report came from.</summary>
    public sealed record SameConversation(ChannelAddress Address) : Contact;

    /// <summary>Answer by telephone.</summary>
    /// <param name="Number">In E.164 form where it could be read as a number, such as <c>+8613800138000</c>; else as given.</param>
    public sealed record Telephone(string Number) : Contact;

    /// <summary>Answer by e-mail.</summary>
    public sealed record Email(string Address) : Contact;

    /// <summary>Answers one function per kind of contact.</summary>
    public T Match<T>(Func<SameConversation, T> sameConversation, Func<Telephone, T> telephone, Func<Email, T> email) =>
        this switch
        {
            SameConversation contact => sameConversation(contact),
            Telephone contact => telephone(contact),
            Email contact => email(contact),
            _ => throw new UnreachableException(),
        };
}
