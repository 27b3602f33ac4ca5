using StretchBot.Conversation;

namespace StretchBot.Features.Doctor;

/// <summary>Registers the doctor. What it looks at comes from elsewhere.</summary>
internal static class DoctorServices
{
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services.AddCommand<ShowDoctor>();
}
